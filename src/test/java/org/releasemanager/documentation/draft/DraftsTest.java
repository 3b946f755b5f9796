package org.releasemanager.documentation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.documentation.DocumentKind.DEPLOYMENT_GUIDE;
import static org.releasemanager.documentation.DocumentKind.POST_RELEASE_REPORT;
import static org.releasemanager.documentation.DocumentKind.ROLLBACK_GUIDE;
import static org.releasemanager.documentation.DocumentKind.TECHNICAL_NOTES;
import static org.releasemanager.documentation.DocumentKind.TROUBLESHOOTING_GUIDE;
import static org.releasemanager.documentation.DocumentKind.USER_NOTES;
import static org.releasemanager.documentation.draft.Commits.commit;
import static org.releasemanager.product.ProductFixtures.service;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.spi.GuideSource;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.spi.ReleaseSection;

class DraftsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final List<Commit> COMMITS = List.of(
            commit(Category.FEATURE, "web", "add a checkout", null, "#12"),
            commit(Category.CHORE, "ci", "cache the build", null),
            commit(Category.DEPENDENCY, null, "raise jackson to 2.21.8", null),
            commit(Category.REMOVAL, "api", "drop the old login", "Use /login/v2 instead"));

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindHasATemplateWhosePlaceholdersAllResolve(DocumentKind kind) {
        var first = Stories.release(shopWith().build(), "0.1.0", null);

        assertThat(write(kind, Stories.release())).contains("2.0.0").doesNotContain("{{", "null", "Optional");
        assertThat(write(kind, first)).contains("0.1.0").doesNotContain("{{", "null", "Optional");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void sameFactsGiveTheSameBytes(DocumentKind kind) {
        assertThat(write(kind, Stories.release())).isEqualTo(write(kind, Stories.release()));
    }

    @Test
    void userNotesSayWhatUsersGetAndMustDoAndNothingInternal() {
        var notes = write(USER_NOTES, Stories.release());

        assertThat(notes)
                .contains("## What you need to do\n\n- Use /login/v2 instead")
                .contains("## New\n\n- Add a checkout")
                .contains("2 changes that keep Web shop healthy")
                .doesNotContain("jackson", "cache", "ci:", "#12");
    }

    @Test
    void userNotesOfAnInternalReleaseSaySo() {
        var notes = draft(List.of(commit(Category.CHORE, "tidy up")), USER_NOTES, Stories.release());

        assertThat(notes).contains("changes nothing that you will notice", "one change that keeps");
    }

    @Test
    void technicalNotesNameEveryCommitByHash() {
        var notes = write(TECHNICAL_NOTES, Stories.release());

        assertThat(COMMITS).allSatisfy(commit -> assertThat(notes)
                .contains("`" + commit.hash().substring(0, 10) + "` ")
                .contains(commit.subject()));
        assertThat(notes).contains("### Dependency: 1", "v1.9.0...v2.0.0", "http://127.0.0.1:9002/health");
    }

    @Test
    void guidesHoldThisReleasesEnvironmentsAndCommands() {
        assertThat(write(DEPLOYMENT_GUIDE, Stories.release()))
                .containsSubsequence("./up staging", "9001/health", "./up production", "9002/health")
                .contains("| Version that is replaced | 1.9.0 |", "operations: operator leads");
        assertThat(write(ROLLBACK_GUIDE, Stories.release()))
                .containsSubsequence("returns to 1.9.0", "./down production", "./down staging");
        assertThat(write(TROUBLESHOOTING_GUIDE, Stories.release())).contains("./log staging", "./log production");
    }

    @Test
    void healthIsNotAskedTwiceWhereTheToolAsksItself() {
        GuideSource tool = releaseId -> List.of(new GuideSource.Instructions(
                "production", "```\ncurl http://127.0.0.1:9002/health\n```", "stop", "look"));

        var guide = Stories.drafts(Stories.changes(COMMITS), Stories.timeline(), CLOCK, List.of(tool), List.of())
                .write(DEPLOYMENT_GUIDE, Stories.release());

        assertThat(guide).containsOnlyOnce("9002/health").contains("9001/health");
    }

    @Test
    void servicesAreTakenBackInReverseOrder() {
        var product = shopWith().services(service("database"), service("web")).build();
        var release = Stories.release(product, "2.0.0", "1.9.0");

        assertThat(write(DEPLOYMENT_GUIDE, release)).contains("in this order | database, web |");
        assertThat(write(ROLLBACK_GUIDE, release)).contains("in this order | web, database |");
    }

    @Test
    void firstVersionHasNothingToGoBackTo() {
        var first = Stories.release(shopWith().build(), "0.1.0", null);

        assertThat(write(ROLLBACK_GUIDE, first)).contains("there is no version to return to");
    }

    @Test
    void reportTellsTheTimelineByEventNumberAndNamesNobody() {
        var report = write(POST_RELEASE_REPORT, Stories.release());

        assertThat(report)
                .contains("| 1 | 2026-11-20T12:00:00Z | Requested |", "| 2 | 2026-11-20T12:00:00Z | Deployed |")
                .doesNotContain("somebody", "Ada");
    }

    @Test
    void reportOfARolledBackReleaseSaysWhereProductionIsNow() {
        var release = Stories.release(shopWith().build(), "2.0.0", "1.9.0", ReleaseState.ROLLED_BACK, 1);

        assertThat(write(POST_RELEASE_REPORT, release)).contains("| Outcome | Rolled back to 1.9.0 |");
    }

    @Test
    void roomsHaveTheirSaysInOrderAndTheDocumentsOwnSectionIsLeftOut() {
        var report = write(POST_RELEASE_REPORT, Stories.release());

        assertThat(report).containsSubsequence("## Risk\n\nrisky", "## Gates\n\ngreen", "## Timeline");
        assertThat(report).doesNotContain("## Silent", "## Documents");
        assertThat(write(TECHNICAL_NOTES, Stories.release())).containsSubsequence("## Risk", "## Gates");
    }

    private static String write(DocumentKind kind, Release release) {
        return draft(COMMITS, kind, release);
    }

    private static String draft(List<Commit> commits, DocumentKind kind, Release release) {
        var rooms = List.of(section("Gates", 40, "green"), section("Risk", 20, "risky\n"), section("Silent", 30, null));
        return Stories.drafts(
                        Stories.changes(commits),
                        Stories.timeline("Requested", "Deployed"),
                        CLOCK,
                        List.of(Stories.instructions()),
                        rooms)
                .write(kind, release);
    }

    private static ReleaseSection section(String title, int order, @org.jspecify.annotations.Nullable String markdown) {
        return new ReleaseSection() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public boolean isForApprovers() {
                return false;
            }

            @Override
            public Optional<String> markdown(String releaseId) {
                return Optional.ofNullable(markdown);
            }
        };
    }
}
