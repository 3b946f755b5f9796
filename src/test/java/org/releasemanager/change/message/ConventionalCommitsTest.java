package org.releasemanager.change.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.change.Commit.Category;

/** The examples and rules of Conventional Commits 1.0.0. */
class ConventionalCommitsTest {
    @Test
    void exampleWithDescriptionAndBreakingChangeFooter() {
        var message = parse("feat: allow provided config object to extend other configs\n\n"
                + "BREAKING CHANGE: `extends` key in config file is now used for extending other config files");

        assertThat(message.category()).isEqualTo(Category.FEATURE);
        assertThat(message.conventional()).isTrue();
        assertThat(message.subject()).isEqualTo("allow provided config object to extend other configs");
        assertThat(message.breakingNote())
                .hasValue("`extends` key in config file is now used for extending other config files");
    }

    @Test
    void exampleWithExclamationMark() {
        var message = parse("feat!: send an email to the customer when a product is shipped");

        assertThat(message.breakingNote()).hasValue("send an email to the customer when a product is shipped");
    }

    @Test
    void exampleWithScopeAndExclamationMark() {
        var message = parse("feat(api)!: send an email to the customer when a product is shipped");

        assertThat(message.scope()).hasValue("api");
        assertThat(message.breakingNote()).isPresent();
    }

    @Test
    void exampleWithExclamationMarkAndFooterTakesTheFooter() {
        var message = parse("chore!: drop support for Node 6\n\n"
                + "BREAKING CHANGE: use JavaScript features not available in Node 6.");

        assertThat(message.category()).isEqualTo(Category.CHORE);
        assertThat(message.breakingNote()).hasValue("use JavaScript features not available in Node 6.");
    }

    @Test
    void exampleWithoutBody() {
        var message = parse("docs: correct spelling of CHANGELOG");

        assertThat(message.category()).isEqualTo(Category.DOCUMENTATION);
        assertThat(message.breakingNote()).isEmpty();
    }

    @Test
    void exampleWithScope() {
        var message = parse("feat(lang): add Polish language");

        assertThat(message.scope()).hasValue("lang");
        assertThat(message.subject()).isEqualTo("add Polish language");
        assertThat(message.category()).isEqualTo(Category.FEATURE);
    }

    @Test
    void exampleWithBodyOfSeveralParagraphsAndFooters() {
        var message = parse("""
                fix: prevent racing of requests

                Introduce a request id and a reference to latest request. Dismiss
                incoming responses other than from latest request.

                Remove timeouts which were used to mitigate the racing issue but are
                obsolete now.

                Reviewed-by: Z
                Refs: #123
                """);

        assertThat(message.category()).isEqualTo(Category.FIX);
        assertThat(message.references()).containsExactly("#123");
        assertThat(message.breakingNote()).isEmpty();
    }

    @Test
    void exampleOfRevert() {
        var message = parse("revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868");

        assertThat(message.category()).isEqualTo(Category.REVERT);
        assertThat(message.subject()).isEqualTo("let us never again speak of the noodle incident");
        assertThat(message.references()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEAT: add", "Feat: add", "feat(API): add", "FIX(x)!: add"})
    void unitsAreNotCaseSensitive(String text) {
        assertThat(parse(text).conventional()).isTrue();
        assertThat(parse(text).category()).isIn(Category.FEATURE, Category.FIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaking change: a", "Breaking Change: a", "BREAKING CHANGES: a", "BREAKING CHANGE a"})
    void breakingChangeCountsOnlyAsWritten(String footer) {
        assertThat(parse("fix: b\n\n" + footer).breakingNote()).isEmpty();
    }

    @Test
    void breakingChangeWithHyphenIsTheSame() {
        assertThat(parse("fix: b\n\nBREAKING-CHANGE: the key moved").breakingNote())
                .hasValue("the key moved");
    }

    @Test
    void breakingNoteRunsOverParagraphsUpToTheNextFooter() {
        var message = parse("fix: b\n\nBREAKING CHANGE:\n\nThe first.\n\nThe second.\nCloses #9\nSigned-off-by: A");

        assertThat(message.breakingNote()).hasValue("The first.\n\nThe second.");
        assertThat(message.references()).containsExactly("#9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feat:no blank",
                "feat : blank before",
                "feat (api): blank before scope",
                "feat(): empty scope",
                "feat(api: not closed",
                "feat: ",
                "feat(api)!(x): twice",
                "two words: are no type",
                ": nothing",
                "http://example.org",
                "feat",
                ""
            })
    void otherShapesAreNotConventional(String text) {
        assertThat(parse(text).conventional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "perf, PERFORMANCE",
        "refactor, REFACTORING",
        "style, REFACTORING",
        "test, TEST",
        "build, BUILD",
        "ci, BUILD",
        "chore, CHORE",
        "security, SECURITY",
        "fix(security), SECURITY",
        "chore(deps), DEPENDENCY",
        "build(deps-dev), DEPENDENCY",
        "fix(deps), DEPENDENCY"
    })
    void typesHaveCategories(String type, Category category) {
        assertThat(parse(type + ": something").category()).isEqualTo(category);
    }

    @Test
    void ownTypeIsKeptAsScopeAndJudgedByItsWords() {
        var message = parse("parser: fix endless loop");

        assertThat(message.conventional()).isTrue();
        assertThat(message.category()).isEqualTo(Category.FIX);
        assertThat(message.scope()).hasValue("parser");
        assertThat(message.subject()).isEqualTo("fix endless loop");
    }

    private static CommitMessage parse(String text) {
        return CommitMessage.parse(text, false);
    }
}
