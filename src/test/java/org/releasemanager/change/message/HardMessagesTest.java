package org.releasemanager.change.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.change.Commit.Category;

/** Messages as they are found, not as they should be. */
class HardMessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "   ", "\r\n\r\n", "\u0000"})
    void emptyMessageIsSaidToBeEmpty(String text) {
        var message = CommitMessage.parse(text, false);

        assertThat(message.subject()).isIn("(no message)", "");
        assertThat(message.category()).isEqualTo(Category.OTHER);
        assertThat(message.conventional()).isFalse();
    }

    @Test
    void wordWrappedKeywordWithoutColonIsProse() {
        var message =
                CommitMessage.parse("fix: a\n\nWe are sure that this is not a\nBREAKING CHANGE for anybody.", false);

        assertThat(message.breakingNote()).isEmpty();
    }

    @Test
    void indentedKeyAndValueInsideNoteStaysInTheNote() {
        var message =
                CommitMessage.parse("feat: a\n\nBREAKING CHANGE: rename\n  old: new\n  left: right\nRefs #4", false);

        assertThat(message.breakingNote()).hasValue("rename\n  old: new\n  left: right");
    }

    @Test
    void referencesInsideNotesAreFound() {
        var message = CommitMessage.parse("feat: a\n\nBREAKING CHANGE: see #12 and PAY-7", false);

        assertThat(message.references()).containsExactly("#12", "PAY-7");
    }

    @Test
    void noteInListOfSquashedCommitCounts() {
        var message = CommitMessage.parse(
                "fix(core): report (#7315)\n\n* BREAKING CHANGE:\n\nIt was allowed.\nCloses #9462", false);

        assertThat(message.breakingNote()).hasValue("It was allowed.");
        assertThat(message.subject()).isEqualTo("report");
        assertThat(message.references()).containsExactly("#7315", "#9462");
    }

    @Test
    void textBelowScissorsIsIgnored() {
        var message = CommitMessage.parse(
                "feat: a\n\nbody\n# ------------------------ >8 ------------------------\nBREAKING CHANGE: no #9",
                false);

        assertThat(message.breakingNote()).isEmpty();
        assertThat(message.references()).isEmpty();
    }

    @Test
    void signatureOutputInFrontIsIgnored() {
        var message = CommitMessage.parse("gpg: Signature made Thu\ngpg:  using RSA key AB\nfeat(x): a\nbody", false);

        assertThat(message.subject()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merge pull request #1 from u/feature/name\\n\\nfeat(scope): broadcast event|broadcast event|#1",
                "Merge branch 'f' into 'master'\\r\\n\\r\\nfeat(scope): broadcast event\\r\\n\\r\\nSee merge request team/shop!34|broadcast event|!34",
                "Merged in feature/x (pull request #5)\\n\\nfix: broadcast event|broadcast event|#5",
                "Merge branch '3.5.x' into main\\n\\nCloses gh-1234|Closes gh-1234|gh-1234",
                "Merge remote-tracking branch 'origin/main'|Merge remote-tracking branch 'origin/main'|"
            })
    void mergeOfHostingServiceIsMergeWithTheTitleOfTheRequest(String text, String subject, String reference) {
        var message = CommitMessage.parse(text.replace("\\n", "\n").replace("\\r", "\r"), true);

        assertThat(message.category()).isEqualTo(Category.MERGE);
        assertThat(message.subject()).isEqualTo(subject);
        assertThat(message.references())
                .isEqualTo(reference == null ? java.util.List.of() : java.util.List.of(reference));
    }

    @Test
    void squashedRequestOfAzureCountsAsWhatItsTitleSays() {
        var message = CommitMessage.parse("Merged PR 77: feat(cart): keep it\r\n\r\nRelated work items: #9", false);

        assertThat(message.category()).isEqualTo(Category.FEATURE);
        assertThat(message.conventional()).isTrue();
        assertThat(message.subject()).isEqualTo("keep it");
    }

    @Test
    void mergeThatIsWrittenAsConventionalCommitCounts() {
        assertThat(CommitMessage.parse("feat: log in (#12)", true).category()).isEqualTo(Category.FEATURE);
        assertThat(CommitMessage.parse("whatever", true).category()).isEqualTo(Category.MERGE);
    }

    @Test
    void revertOfGitIsRevert() {
        var message = CommitMessage.parse("Revert \"feat: add x (#3)\"\n\nThis reverts commit 9bb4d6c.", false);

        assertThat(message.category()).isEqualTo(Category.REVERT);
        assertThat(message.subject()).isEqualTo("Revert \"feat: add x (#3)\"");
    }

    @Test
    void hostileMessagesCostLittle() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CommitMessage.parse("b" + "\r\n".repeat(1_000_000) + "b", false);
            CommitMessage.parse("feat(" + "(".repeat(1_000_000), false);
            CommitMessage.parse("a" + " (#1)".repeat(500_000), false);
            CommitMessage.parse("x: " + "a/".repeat(500_000) + "#1", false);
            CommitMessage.parse("fix: a\n\n" + "BREAKING CHANGE: a\n".repeat(100_000), false);
            CommitMessage.parse("fix: a\n\n" + "- ".repeat(1_000_000), false);
        });
    }

    @Test
    void hugeTextsAreCutAndSaySo() {
        var message =
                CommitMessage.parse("feat!: " + "x".repeat(900) + "\n\nBREAKING CHANGE: " + "y".repeat(9_000), false);

        assertThat(message.subject()).hasSize(500).endsWith("…");
        assertThat(message.breakingNote().orElseThrow()).hasSize(2_000).endsWith("…");
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        var subject =
                CommitMessage.parse("feat: " + "x".repeat(498) + "😀😀", false).subject();

        assertThat(subject).isEqualTo("x".repeat(498) + "…");
    }

    @Test
    void markupStaysAsItIsAndControlCharactersGo() {
        var subject = CommitMessage.parse("fix: <script>alert(1)</script> \u0000& \u001b[31mred", false)
                .subject();

        assertThat(subject).isEqualTo("<script>alert(1)</script> & [31mred");
    }

    @Test
    void coAuthorsAreFound() {
        var message = CommitMessage.parse(
                "fix: a\n\nCo-authored-by: Ann Example <ann@example.org>\nCO-AUTHORED-BY: Bo <bo@example.org>", false);

        assertThat(message.coAuthors())
                .containsExactly(
                        new CommitMessage.CoAuthor("Ann Example", "ann@example.org"),
                        new CommitMessage.CoAuthor("Bo", "bo@example.org"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fix #12, PAY-7; gh-5 (!34)|#12 PAY-7 gh-5 !34",
                "Kills #1, #123 repo#77 team/shop#1.|#1 #123 repo#77 team/shop#1",
                "see https://github.com/org/repo/issues/123#issuecomment-4 and x.org/a/b#5|''",
                "UTF-8 SHA-256 ISO-8601 CVE-2024-1234 JDK-17 a#b &#39; #|''",
                "Fixes:#8 [PAY-9]: done|#8 PAY-9"
            })
    void referencesAreThoseThatAreMeant(String text, String references) {
        assertThat(String.join(" ", CommitMessage.parse(text, false).references()))
                .isEqualTo(references);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: pay (#12)|pay",
                "feat: pay (#12) (PAY-7, #13)|pay",
                "PAY-7: pay by card|pay by card",
                "[PAY-7] pay by card|pay by card",
                "#12 - pay|pay",
                "PAY-7|PAY-7",
                "fix: pay (again)|pay (again)"
            })
    void subjectIsFreeOfReferenceNoise(String text, String subject) {
        assertThat(CommitMessage.parse(text, false).subject()).isEqualTo(subject);
    }
}
