package org.releasemanager.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One commit of a change set, classified.
 *
 * @param hash full hash
 * @param subject what it does, without type, scope and reference noise; plain text, never escaped
 * @param category where it belongs in a changelog
 * @param conventional whether the message is a Conventional Commit, or was classified by its words
 * @param references issues and pull requests it names, as written: {@code #12}, {@code PAY-7}
 * @param breakingNote the text after {@code BREAKING CHANGE:}, or the subject of a commit marked with {@code !}
 */
public record Commit(
        String hash,
        String authorName,
        String authorEmail,
        Instant authoredAt,
        Instant committedAt,
        Category category,
        Optional<String> scope,
        String subject,
        boolean conventional,
        Optional<String> breakingNote,
        List<String> references) {

    /** In the order of a changelog. */
    public enum Category {
        FEATURE,
        FIX,
        SECURITY,
        PERFORMANCE,
        DEPRECATION,
        REMOVAL,
        REVERT,
        REFACTORING,
        DOCUMENTATION,
        TEST,
        BUILD,
        DEPENDENCY,
        CHORE,
        MERGE,
        OTHER
    }

    public boolean isBreaking() {
        return breakingNote.isPresent();
    }
}
