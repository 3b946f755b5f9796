package org.releasemanager.documentation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.releasemanager.documentation.Document;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.DocumentState;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.Edit;
import org.releasemanager.documentation.Edited;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.release.Releases;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DocumentsControllerTest {
    private static final String PATH = "/api/releases/shop-2.0.0/documents";
    private static final String HASH = "a".repeat(64);
    private static final Principal WRITER = () -> "writer";
    private static final String MARKDOWN = "# Ünïcode 2.0.0\n\n<script>alert(1)</script>\n";

    private final Releases releases = mock(Releases.class);
    private final Documents documents = mock(Documents.class);
    private final HtmlPage page = new HtmlPage();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new DocumentsController(releases, documents, new DocumentAnswers(documents, page)),
                    new DocumentPagesController(releases, documents, page))
            .build();

    @BeforeEach
    void givenOneDraft() {
        var document = new Document(version(DocumentState.DRAFT), MARKDOWN);
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        when(documents.list(Stories.ID)).thenReturn(List.of(document.version()));
        when(documents.get(Stories.ID, DocumentKind.USER_NOTES)).thenReturn(Optional.of(document));
        when(documents.get(any(), any(), org.mockito.ArgumentMatchers.anyInt())).thenReturn(Optional.empty());
        when(documents.versions(Stories.ID, DocumentKind.USER_NOTES)).thenReturn(List.of(document.version()));
        when(documents.problemsOf(any())).thenReturn(List.of("Too short."));
    }

    @Test
    void listNamesEveryDocumentWithItsLinks() throws Exception {
        http.perform(get(PATH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].kind").value("user-notes"))
                .andExpect(jsonPath("$[0].state").value("DRAFT"))
                .andExpect(jsonPath("$[0].links.self").value(PATH + "/user-notes"));
    }

    @Test
    void markdownIsGivenAsItIsStored() throws Exception {
        http.perform(get(PATH + "/user-notes").accept("text/markdown"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/markdown;charset=UTF-8"))
                .andExpect(header().string("Vary", containsString("Accept")))
                .andExpect(content().string(MARKDOWN));
    }

    @Test
    void htmlIsACompletePageThatRunsNothing() throws Exception {
        var response = http.perform(get(PATH + "/user-notes")
                        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        var policy = Objects.requireNonNull(response.getHeader("Content-Security-Policy"));
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
        var html = Jsoup.parse(response.getContentAsString());
        assertThat(html.title()).isEqualTo("User notes: Web shop 2.0.0");
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("main h1").text()).isEqualTo("Ünïcode 2.0.0");
    }

    @Test
    void jsonHoldsBothFormsTheProblemsAndTheVersions() throws Exception {
        http.perform(get(PATH + "/user-notes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.document.version").value(2))
                .andExpect(jsonPath("$.markdown").value(MARKDOWN))
                .andExpect(jsonPath("$.html").value(not(containsString("<script"))))
                .andExpect(jsonPath("$.problems[0]").value("Too short."))
                .andExpect(jsonPath("$.versions", hasSize(1)));
    }

    @Test
    void sameTextIsNotSentTwice() throws Exception {
        var tag = Objects.requireNonNull(http.perform(get(PATH + "/user-notes").accept("text/markdown"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        http.perform(get(PATH + "/user-notes").accept("text/markdown").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        http.perform(get(PATH + "/user-notes").accept("text/html").header("If-None-Match", tag))
                .andExpect(status().isOk());
    }

    @Test
    void unknownKindOrVersionIsNotFound() throws Exception {
        for (var path : List.of("/poem", "/changelog", "/user-notes?version=9")) {
            http.perform(get(PATH + path).accept("text/markdown"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.title").value("No such document"));
        }
    }

    @Test
    void otherFormatIsNotAcceptable() throws Exception {
        http.perform(get(PATH + "/user-notes").accept("image/png")).andExpect(status().isNotAcceptable());
    }

    @Test
    void editIsHandedOnWithPersonReasonAndWhatItIsBasedOn() throws Exception {
        when(documents.edit(any(), any(), any())).thenReturn(new Edited.Stored(version(DocumentState.DRAFT)));

        http.perform(put(PATH + "/user-notes")
                        .principal(WRITER)
                        .contentType("text/markdown;charset=UTF-8")
                        .param("reason", "typo")
                        .header("If-Match", '"' + HASH + "-2d-md\"")
                        .content("# ünï 2.0.0"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        http.perform(put(PATH + "/user-notes")
                        .principal(WRITER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"markdown\": \"# json\"}"))
                .andExpect(status().isOk());

        var edits = ArgumentCaptor.forClass(Edit.class);
        verify(documents, org.mockito.Mockito.times(2))
                .edit(eq(Stories.ID), eq(DocumentKind.USER_NOTES), edits.capture());
        assertThat(edits.getAllValues())
                .containsExactly(
                        new Edit("# ünï 2.0.0", "writer", "typo", HASH), new Edit("# json", "writer", null, null));
    }

    @Test
    void refusedEditsSayWhy() throws Exception {
        var published = version(DocumentState.PUBLISHED);
        edited(new Edited.Locked(published), 409, "Document is published");
        edited(new Edited.Overtaken(published), 412, "Document has changed");
        edited(new Edited.Refused(List.of("The text is empty.")), 422, "Text cannot be taken");
        edited(new Edited.Missing(), 404, "No such document");
    }

    @Test
    void pageForPeopleIsTheSameDocument() throws Exception {
        http.perform(get("/releases/shop-2.0.0/documents/user-notes").accept("text/html"))
                .andExpect(status().isOk())
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(content().string(containsString("&lt;script&gt;")));
        http.perform(get("/releases/shop-2.0.0/documents/poem").accept("text/html"))
                .andExpect(status().isNotFound());
    }

    private void edited(Edited outcome, int status, String title) throws Exception {
        when(documents.edit(any(), any(), any())).thenReturn(outcome);
        http.perform(put(PATH + "/user-notes")
                        .principal(WRITER)
                        .contentType("text/markdown")
                        .content("x"))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value(title));
    }

    private static DocumentVersion version(DocumentState state) {
        return new DocumentVersion(
                Stories.ID,
                DocumentKind.USER_NOTES,
                2,
                1,
                state,
                HASH,
                null,
                Instant.parse("2026-11-23T10:00:00Z"),
                "release-manager",
                null);
    }
}
