package org.releasemanager.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.planning.PlanningFixture.RELEASE;
import static org.releasemanager.planning.PlanningFixture.commit;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.change.Commit;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.RiskLevel;

class PlanTextsTest {
    private final PlanningFixture fixture = new PlanningFixture();

    @Test
    void documentHasEveryPartOfAPlan() {
        fixture.plans.recordScope(
                RELEASE, "manager", new ScopeStatement("Sell more\nFail less", "5 % more", null, null, 99.0, null));
        var plan = fixture.plans.draft(RELEASE, RolloutApproach.CANARY);

        var html = html(fixture.texts.document(plan));

        assertThat(html)
                .contains("<h1>Plan 1 of Web shop 1.1.0</h1>")
                .contains("<li>Sell more</li>", "<li>Fail less</li>", "<li>5 % more</li>")
                .contains("a few users first", plan.fingerprint())
                .contains("<td>feature</td>", "<strong>Complete development</strong>")
                .contains("within the budget", "Try it on a copy.")
                .contains("<h2>Rollback</h2>")
                .doesNotContain("{{", "}}");
    }

    @Test
    void tablesAreTables() {
        var html = html(fixture.texts.document(fixture.plans.draft(RELEASE, RolloutApproach.CANARY)));

        assertThat(html.split("<table>", -1)).hasSize(7);
        assertThat(html).doesNotContain("| ---", "|---");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[click](javascript:alert(1))",
                "![x](http://evil.example/x.png)",
                "| cell | break |",
                "# heading",
                "`code` **bold** _it_",
                "line one\n\n# line two",
                "<!-- comment",
                "{{version}} {{{x}}}",
                "&lt;b&gt;",
            })
    void whatPeopleWroteReadsAsTheyWroteItAndDoesNothing(String hostile) {
        fixture.changes.commits.add(commit(Commit.Category.FEATURE, hostile));
        var plan = fixture.plans.draft(RELEASE, RolloutApproach.CANARY);

        var html = html(fixture.texts.document(plan));

        var safe = hostile.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        assertThat(html).contains("<li>" + safe + "</li>");
        assertThat(html).doesNotContain("<script", "<img", "<a ", "<!--");
    }

    @Test
    void approversReadAShortText() {
        fixture.assessed(99, RiskLevel.CRITICAL, 3);
        fixture.plans.recordScope(
                RELEASE, "manager", new ScopeStatement("o".repeat(2_000), "s".repeat(2_000), null, null, 999.5, null));
        var plan = fixture.plans.draft(RELEASE, RolloutApproach.BLUE_GREEN);

        assertThat(fixture.texts.summary(plan))
                .hasSizeLessThan(800)
                .contains("85 % certain", "side by side", "within the budget");
    }

    @Test
    void scopeShowsWhatShipsAndWhatWasSaidBefore() {
        fixture.changes.commits.add(commit(Commit.Category.FEATURE, "sell"));
        fixture.changes.commits.add(commit(Commit.Category.SECURITY, "lock the door"));
        var before = Optional.of(new ScopeStatement("Old goal", "Old measure", null, null, null, null));

        var text = html(fixture.texts.scope(ARelease.planned().build(), before));

        assertThat(text)
                .contains("<strong>Web shop 1.1.0</strong> is a minor release after 1.0.0")
                .contains("<li>sell</li>", "<li>lock the door</li>", "Objective: Old goal");
        assertThat(html(fixture.texts.scope(ARelease.planned().first().build(), Optional.empty())))
                .contains("the first one")
                .doesNotContain("Said in the round before");
    }

    @Test
    void onlyTheNewestTenAreNamed() {
        for (int i = 0; i < 30; i++) {
            fixture.changes.commits.add(commit(Commit.Category.FIX, "fix number " + i));
        }

        var scope = fixture.plans.draft(RELEASE, RolloutApproach.ROLLING).scope();

        assertThat(scope.fixes()).hasSize(10).startsWith("fix number 0");
    }

    private static String html(String markdown) {
        var extensions = List.of(TablesExtension.create());
        var document = Parser.builder().extensions(extensions).build().parse(markdown);
        return HtmlRenderer.builder().extensions(extensions).build().render(document);
    }
}
