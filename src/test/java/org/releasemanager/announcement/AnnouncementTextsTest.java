package org.releasemanager.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.change.Changes;
import org.releasemanager.documentation.Document;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.DocumentState;
import org.releasemanager.documentation.DocumentVersion;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.release.HostileTexts;
import org.releasemanager.release.MarkdownHtml;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Timeline;

class AnnouncementTextsTest {
    private static final Set<Moment> BEFORE_ANY_CHANGES =
            Set.of(Moment.REJECTED, Moment.FAILED, Moment.CANCELLED, Moment.ROLLED_BACK, Moment.REVIEWED);

    static Stream<Arguments> messages() {
        return Stream.of(Moment.values())
                .flatMap(moment -> moment.audiences().stream().map(audience -> Arguments.of(moment, audience)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasATemplateWhosePlaceholdersAllResolve(Moment moment, Audience audience) {
        var rich = texts("https://releases.example.org/").of(full("Web shop", "The reason"), moment, audience);
        var poor = texts(null).of(Stories.release(shopWith().build(), "0.1.0", null), moment, audience);

        assertThat(rich.subject()).contains("Web shop", "2.0.0").doesNotContain("#", "\\");
        assertThat(rich.body()).startsWith("# ").doesNotContain("{{", "null", "Optional");
        assertThat(poor.body()).doesNotContain("{{", "null", "Optional", "http");
    }

    @Test
    void noTwoMessagesAreTheSame() {
        var texts = texts(null);

        var bodies = messages()
                .map(message -> texts.of(full("Web shop", "x"), (Moment) message.get()[0], (Audience) message.get()[1])
                        .body())
                .toList();

        assertThat(new HashSet<>(bodies)).hasSameSizeAs(bodies).hasSize(22);
    }

    @Test
    void releaseThatEndsEarlyIsAnnouncedWithoutAChangeSet() {
        var changes = mock(Changes.class);
        when(changes.of(any())).thenThrow(new IllegalStateException("nothing collected"));
        var texts = new AnnouncementTexts(changes, mock(Documents.class), timeline(), new AnnouncementProperties(null));

        messages()
                .filter(message -> BEFORE_ANY_CHANGES.contains((Moment) message.get()[0]))
                .forEach(message -> assertThat(
                                texts.of(Stories.release(), (Moment) message.get()[0], (Audience) message.get()[1])
                                        .body())
                        .isNotBlank());
    }

    @Test
    void usersReadTheUserNotesAndNothingInternal() {
        var text = texts("https://releases.example.org").of(full("Web shop", "x"), Moment.RELEASED, Audience.USERS);

        assertThat(text.body())
                .contains("## New\n\n- Add a checkout")
                .doesNotContain("cccc", "commit", "risk", "releases.example.org");
    }

    @Test
    void plannedStartIsToldInItsZone() {
        var text = texts(null).of(full("Web shop", "x"), Moment.PLANNED, Audience.BUSINESS);

        assertThat(text.body()).contains("Tuesday, 1 December 2026 at 20:00 Europe/Berlin");
    }

    @Test
    void linkLeadsToTheReleaseAndStaysInItsPlace() {
        var text = texts("https://releases.example.org/").of(full("Web shop", "x"), Moment.REVIEWED, Audience.PRODUCT);

        assertThat(text.body())
                .contains("https://releases.example.org/releases/shop-2.0.0/documents/post-release-report");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void hostileTextsChangeNeitherSubjectNorStructure(Moment moment, Audience audience) {
        var all = String.join("\r\n", HostileTexts.all()).substring(0, 3_000);

        var text = texts(null).of(full(all, all), moment, audience);

        assertThat(text.subject().chars()).noneMatch(Character::isISOControl);
        assertThat(text.subject()).hasSizeLessThanOrEqualTo(201);
        var html = Jsoup.parseBodyFragment(MarkdownHtml.render(text.body()));
        assertThat(html.body().select("*:not(body, h1, h2, p, ul, li, code)")).isEmpty();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(OneLine.of(text.subject())).isEqualTo(text.subject());
    }

    private static AnnouncementTexts texts(@Nullable String publicUrl) {
        var documents = mock(Documents.class);
        var notes = new DocumentVersion(
                Stories.ID,
                DocumentKind.USER_NOTES,
                1,
                1,
                DocumentState.PUBLISHED,
                "h",
                null,
                Instant.EPOCH,
                "x",
                Instant.EPOCH);
        when(documents.get(Stories.ID, DocumentKind.USER_NOTES))
                .thenReturn(Optional.of(new Document(notes, "# Web shop 2.0.0\n\n## New\n\n- Add a checkout\n")));
        return new AnnouncementTexts(
                Stories.changes(List.of()),
                documents,
                timeline(),
                new AnnouncementProperties(publicUrl == null ? null : URI.create(publicUrl)));
    }

    private static Timeline timeline() {
        var timeline = mock(Timeline.class);
        when(timeline.head(any())).thenReturn("5a".repeat(32));
        return timeline;
    }

    private static Release full(String productName, String outcome) {
        return new Release(
                Stories.ID,
                shopWith().name(productName).build(),
                "2.0.0",
                ReleaseType.MAJOR,
                ReleaseState.RELEASING,
                Phase.RELEASE,
                "main",
                "c".repeat(40),
                "1.9.0",
                "b".repeat(40),
                1,
                "manager",
                productName,
                ZonedDateTime.of(2026, 12, 1, 20, 0, 0, 0, ZoneId.of("Europe/Berlin")),
                42,
                "HIGH",
                2,
                outcome,
                null,
                false,
                Instant.EPOCH,
                null);
    }
}
