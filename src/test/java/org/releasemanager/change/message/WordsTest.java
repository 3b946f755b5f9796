package org.releasemanager.change.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.change.Commit.Category;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fix NPE in loader|FIX",
                "Fixes rounding|FIX",
                "Bug: totals are wrong|FIX",
                "Add support for Postgres|FEATURE",
                "Support virtual threads|FEATURE",
                "Introduce a cache|FEATURE",
                "✨ Add dark mode|FEATURE",
                ":bug: Fix it|FIX",
                "[web] Fix it|FIX",
                "PAY-7: Fix it|FIX",
                "Add tests for loader|TEST",
                "Fix typo|DOCUMENTATION",
                "Remove unused import|REFACTORING",
                "Remove the old API|REMOVAL",
                "Deprecate the old API|DEPRECATION",
                "Bump jackson from 2.20 to 2.21|DEPENDENCY",
                "Upgrade to Spring Framework 7.0.1|DEPENDENCY",
                "Update jackson to 2.21.8|DEPENDENCY",
                "Update dependency jackson|DEPENDENCY",
                "Update the guide to the new layout|OTHER",
                "Polish 'Fix NPE'|REFACTORING",
                "Cleanup|REFACTORING",
                "docs improved|DOCUMENTATION",
                "Revert \"Add x\"|REVERT",
                "Merge main|MERGE",
                "Release v3.5.0|CHORE",
                "Next development version (v3.5.1-SNAPSHOT)|CHORE",
                "Mitigate CVE-2026-1234|SECURITY",
                "Make it so|OTHER",
                "!!!|OTHER",
                "Addendum to terms|OTHER"
            })
    void messageIsJudgedByItsWords(String title, Category category) {
        assertThat(Words.classify(title)).isEqualTo(category);
    }

    @Test
    void wordsAloneNeverBreakAnything() {
        var message = CommitMessage.parse("Remove support for Java 17, a breaking change", false);

        assertThat(message.breakingNote()).isEmpty();
        assertThat(message.conventional()).isFalse();
    }
}
