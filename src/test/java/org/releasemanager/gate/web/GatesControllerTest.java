package org.releasemanager.gate.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.optional;
import static org.releasemanager.gate.Fixtures.release;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.gate.Story;
import org.releasemanager.release.UnknownRelease;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class GatesControllerTest {
    private static final String GOOD =
            "{\"reason\": \"Known flaky test, ticket SHOP-12\", \"until\": \"2026-11-30T10:00:00Z\"}";

    @TempDir
    Path home;

    private Story story;
    private MockMvc web;

    @BeforeEach
    void server() {
        story = new Story(
                        home,
                        release(gate("unit-tests", "junit", "a.xml"), optional(gate("hints", "sarif", "none.sarif"))))
                .commits("a.xml", Story.BAD_TESTS);
        var json = Jackson2ObjectMapperBuilder.json()
                .serializationInclusion(Include.NON_ABSENT)
                .featuresToDisable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        web = MockMvcBuilders.standaloneSetup(
                        new GatesController(story.gates, story.releases, story.term, story.replays))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @Test
    void gatesAreToldWithTheirEvidenceAndHistory() throws Exception {
        story.gates.evaluate(RELEASE);
        story.gates.evaluate(RELEASE);

        web.perform(get("/api/releases/shop-1.4.0/gates"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.release").value(RELEASE))
                .andExpect(jsonPath("$.passed").value(false))
                .andExpect(jsonPath("$.summary").value("1 failed (unit-tests), 1 with a warning (hints)"))
                .andExpect(jsonPath("$.gates[0].id").value("unit-tests"))
                .andExpect(jsonPath("$.gates[0].required").value(true))
                .andExpect(jsonPath("$.gates[0].latest.verdict").value("FAIL"))
                .andExpect(jsonPath("$.gates[0].latest.observed").value("tests run 2, tests failed 1"))
                .andExpect(
                        jsonPath("$.gates[0].latest.threshold").value("tests run at least 1, tests failed at most 0"))
                .andExpect(jsonPath("$.gates[0].latest.criteria[2].met").value(false))
                .andExpect(jsonPath("$.gates[0].latest.evidence.files[0].path").value("a.xml"))
                .andExpect(jsonPath("$.gates[0].latest.evaluatedAt").value("2026-11-23T10:00:00Z"))
                .andExpect(jsonPath("$.gates[0].history.length()").value(2))
                .andExpect(jsonPath("$.gates[1].latest.verdict").value("WARN"))
                .andExpect(jsonPath("$.gates[1].latest.measured").value("INCONCLUSIVE"));
    }

    @Test
    void gatesThatWereNotMeasuredHaveNoResult() throws Exception {
        web.perform(get("/api/releases/shop-1.4.0/gates"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.passed").value(false))
                .andExpect(jsonPath("$.gates[0].latest").doesNotExist())
                .andExpect(jsonPath("$.gates[0].history").isEmpty());
    }

    @Test
    void twoPersonsWaiveARedGate() throws Exception {
        story.gates.evaluate(RELEASE);

        waive("unit-tests", "tester", GOOD)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.person").value("tester"))
                .andExpect(jsonPath("$.confirmedBy").doesNotExist());
        waive("unit-tests", "tester", GOOD)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("A second person is needed"));
        waive("unit-tests", "security", GOOD)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confirmedBy").value("security"))
                .andExpect(jsonPath("$.gate").value("unit-tests"))
                .andExpect(jsonPath("$.person").value("tester"))
                .andExpect(jsonPath("$.until").value("2026-11-30T10:00:00Z"));
        web.perform(get("/api/releases/shop-1.4.0/gates"))
                .andExpect(jsonPath("$.passed").value(true))
                .andExpect(jsonPath("$.gates[0].latest.verdict").value("WAIVED"))
                .andExpect(jsonPath("$.gates[0].latest.waiver.person").value("tester"))
                .andExpect(jsonPath("$.gates[0].history[0].verdict").value("FAIL"));
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        story.gates.evaluate(RELEASE);

        for (String body : new String[] {
            "{}", "{\"reason\": \"short\", \"until\": \"soon\"}", "{\"reason\": null, \"until\": \"2020-01-01\"}"
        }) {
            waive("unit-tests", "tester", body)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.title").value("Some fields are wrong"))
                    .andExpect(jsonPath("$.status").value(422))
                    .andExpect(jsonPath("$.errors.length()").value(2))
                    .andExpect(jsonPath("$.errors[0].field").value("reason"))
                    .andExpect(jsonPath("$.errors[1].field").value("until"))
                    .andExpect(jsonPath("$.errors[1].message").isNotEmpty());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        waive("nonsense", "tester", GOOD)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("'nonsense'")));
        assertThatThrownBy(() -> web.perform(get("/api/releases/shop-9/gates")))
                .hasRootCauseInstanceOf(UnknownRelease.class);
    }

    @Test
    void gateThatIsNotRedConflicts() throws Exception {
        story.gates.evaluate(RELEASE);

        waive("hints", "tester", GOOD)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("says WARN")));
        waive("unit-tests", "tester", GOOD).andExpect(status().isAccepted());
        waive("unit-tests", "security", GOOD).andExpect(status().isOk());
        waive("unit-tests", "tester", GOOD).andExpect(status().isConflict());
    }

    @Test
    void requesterIsNotEntitled() throws Exception {
        story.gates.evaluate(RELEASE);

        waive("unit-tests", "manager", GOOD)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("Not entitled"));
    }

    private ResultActions waive(String gate, String person, String body) throws Exception {
        return web.perform(post("/api/releases/shop-1.4.0/gates/" + gate + "/waive")
                .principal(() -> person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
