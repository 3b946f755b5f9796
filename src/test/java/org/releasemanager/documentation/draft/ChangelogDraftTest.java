package org.releasemanager.documentation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.documentation.draft.Commits.by;
import static org.releasemanager.documentation.draft.Commits.commit;
import static org.releasemanager.documentation.draft.Commits.unconventional;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.draft.ParsedChangelog.Item;
import org.releasemanager.release.HostileTexts;
import org.releasemanager.release.OneLine;

class ChangelogDraftTest {
    @Test
    void releaseIsWrittenAsKeepAChangelogAsksForIt() {
        var text = changelog(
                commit(Category.FEATURE, "web", "add a checkout", null, "#12", "PAY-7"),
                commit(Category.FIX, "sum up carts"));

        assertThat(text).startsWith("# Changelog\n\nAll notable changes to Web shop");
        assertThat(text).contains("\n## [2.0.0] - 2026-11-23\n").contains("v1.9.0...v2.0.0");
        assertThat(text).contains("\n\n### Added\n\n- **web:** add a checkout (#12, PAY-7)\n");
        assertThat(text).contains("\n\n### Fixed\n\n- sum up carts\n\n---\n\n");
        assertThat(text).contains("\nContributors: Ada Lovelace.\n").doesNotContain("Conventional Commits");
    }

    @Test
    void whatWasRenderedReadsBackTheSame() {
        var commits = new ArrayList<Commit>();
        for (var text : HostileTexts.all()) {
            commits.add(commit(Category.FEATURE, text, "x " + text, null, "#1", "AB-2"));
            commits.add(commit(Category.FIX, null, "x" + text, "note " + text));
        }

        var parsed = ParsedChangelog.of(changelog(commits));

        assertThat(parsed.section("Added")).isEqualTo(items(commits, Category.FEATURE));
        assertThat(parsed.section("Fixed")).isEqualTo(items(commits, Category.FIX));
    }

    @Test
    void everyCommitStandsUnderExactlyOneHeading() {
        var commits = Arrays.stream(Category.values())
                .flatMap(category ->
                        Stream.of(commit(category, category + " one"), commit(category, null, category + " two", "!")))
                .toList();

        var parsed = ParsedChangelog.of(changelog(commits));

        assertThat(parsed.all())
                .extracting(Item::subject)
                .containsExactlyInAnyOrderElementsOf(commits.stream()
                        .filter(commit -> commit.category() != Category.MERGE)
                        .map(Commit::subject)
                        .toList());
        assertThat(parsed.sections().keySet())
                .containsExactly("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");
    }

    @Test
    void breakingChangesComeFirstWithTheirNotes() {
        var text = changelog(
                commit(Category.FEATURE, "add a checkout"),
                commit(Category.FEATURE, "api", "drop the old login", "Use /login/v2 instead", "#9"));

        var parsed = ParsedChangelog.of(text);

        assertThat(parsed.description()).contains("\n- **api:** Use /login/v2 instead (#9)\n");
        assertThat(parsed.section("Added"))
                .extracting(Item::subject)
                .containsExactly("drop the old login", "add a checkout");
        assertThat(parsed.section("Added").get(0).breaking()).isTrue();
    }

    @Test
    void historyWithoutConventionalCommitsGivesAFullChangelog() {
        var text = changelog(
                unconventional(Category.OTHER, "Polish"),
                unconventional(Category.FIX, "Fix NPE in parser"),
                commit(Category.FEATURE, "add a checkout"),
                commit(Category.MERGE, "Merge branch 'x'"));

        assertThat(ParsedChangelog.of(text).all()).hasSize(3);
        assertThat(text)
                .contains("\n2 of 3 commits do not follow Conventional Commits and were classified by their words.\n")
                .contains("\nOne merge commit only joined this work and is not listed.\n");
    }

    @Test
    void contributorsAreNamedOnceAndTheRestCounted() {
        var commits = IntStream.range(0, 130)
                .mapToObj(number -> by("Author " + number / 2, commit(Category.FIX, "fix " + number)))
                .toList();

        assertThat(changelog(commits)).contains("Author 64.").contains("Contributors: Author 0, Author 1,");
        assertThat(changelog(IntStream.range(0, 130)
                        .mapToObj(number -> by("Author " + number, commit(Category.FIX, "fix " + number)))
                        .toList()))
                .contains("Author 99 and 30 more.");
    }

    @Test
    void firstVersionSaysSo() {
        var release = Stories.release(shopWith().build(), "0.1.0", null);

        var text = write(Stories.facts(release, List.of(commit(Category.FEATURE, "start"))));

        assertThat(text).contains("The first version: everything up to v0.1.0").doesNotContain("null");
    }

    @Test
    void knownCodeHostsGetALinkToTheDifference() {
        var hosts = Map.of(
                "https://github.com/acme/shop.git", "https://github.com/acme/shop/compare/v1.9.0...v2.0.0",
                "https://gitlab.example.org/a/b/shop", "https://gitlab.example.org/a/b/shop/-/compare/v1.9.0...v2.0.0");

        hosts.forEach((repository, link) -> {
            var release = Stories.release(shopWith().repository(repository).build(), "2.0.0", "1.9.0");
            assertThat(write(Stories.facts(release, List.of(commit(Category.FIX, "x")))))
                    .contains("\n[2.0.0]: " + link + "\n");
        });
        assertThat(changelog(commit(Category.FIX, "x"))).doesNotContain("\n[2.0.0]: ");
    }

    @Test
    void upToFiveThousandCommitsAreListedInFull() {
        var commits = many(5_000, Category.values());

        var parsed = ParsedChangelog.of(changelog(commits));

        assertThat(parsed.all()).hasSize((int) commits.stream()
                .filter(commit -> commit.category() != Category.MERGE)
                .count());
        assertThat(parsed.more()).isZero();
    }

    @Test
    void hugeReleaseListsWhatConcernsUsersAndCountsTheRest() {
        var commits = many(40_000, Category.CHORE, Category.FIX, Category.CHORE, Category.CHORE, Category.SECURITY);

        var text = changelog(commits);

        var parsed = ParsedChangelog.of(text);
        assertThat(text.length()).isLessThan(1 << 20);
        assertThat(parsed.all().stream().filter(item -> item.more() == 0).count() + parsed.more())
                .isEqualTo(40_000);
        assertThat(parsed.section("Changed")).containsExactly(new Item(false, null, "", List.of(), 24_000));
        assertThat(parsed.sections()).doesNotContainKey("Added");
        assertThat(parsed.section("Security")).hasSize(8_000);
        assertThat(text)
                .contains("of 40,000 are counted under their headings")
                .contains("(/api/releases/shop-2.0.0/changes)");
    }

    @Test
    void oldBreakingChangeIsNotCrowdedOutByNewFeatures() {
        var commits = new ArrayList<>(many(30_000, Category.FEATURE));
        commits.add(commit(Category.REMOVAL, null, "remove the old API", "Gone"));

        var parsed = ParsedChangelog.of(changelog(commits));

        assertThat(parsed.section("Removed")).extracting(Item::subject).containsExactly("remove the old API");
        assertThat(parsed.description()).contains("- Gone\n");
    }

    @Test
    void memoryDoesNotGrowWithTheHistory() {
        var release = Stories.release();
        int commits = 300_000;
        var commit = commit(Category.FEATURE, "subject ".repeat(50));
        var facts = new ReleaseFacts(
                release,
                Commits.changeSet(release.id(), commits, Map.of(), List.of(), List.of()),
                visitor -> {
                    for (int number = 0; number < commits; number++) {
                        visitor.accept(commit);
                    }
                },
                LocalDate.EPOCH);
        var changelog = Changelog.of(facts);
        var out = new StringWriter();

        changelog.writeTo(out);

        assertThat(out.toString().length()).isLessThan(1 << 20);
        assertThat(changelog.total()).isEqualTo(commits);
    }

    @Test
    void sameFactsGiveTheSameBytes() {
        var commits = many(500, Category.values());

        assertThat(changelog(commits)).isEqualTo(changelog(commits));
    }

    private static List<Commit> many(int number, Category... categories) {
        return IntStream.range(0, number)
                .mapToObj(at -> commit(categories[at % categories.length], "change number " + at + " of very many"))
                .toList();
    }

    private static List<Item> items(List<Commit> commits, Category category) {
        return commits.stream()
                .filter(commit -> commit.category() == category)
                .map(commit -> new Item(
                        commit.isBreaking(),
                        commit.scope()
                                .map(OneLine::of)
                                .filter(scope -> !scope.isEmpty())
                                .orElse(null),
                        OneLine.of(commit.subject()).replace("\u200B", ""),
                        commit.references(),
                        0))
                .collect(Collectors.toList());
    }

    private static String changelog(Commit... commits) {
        return changelog(List.of(commits));
    }

    private static String changelog(List<Commit> commits) {
        return write(Stories.facts(Stories.release(), commits));
    }

    private static String write(ReleaseFacts facts) {
        var text = new StringWriter();
        new ChangelogDraft().write(facts, text);
        return text.toString();
    }
}
