package org.releasemanager.documentation.draft;

import java.util.Locale;
import java.util.stream.Collectors;
import org.releasemanager.change.Commit;
import org.releasemanager.release.MarkdownText;

/** One commit as one line of Markdown. */
final class Entry {
    private Entry() {}

    /** For a changelog: {@code **Breaking:** **web:** subject (#12, PAY-7)}. */
    static String full(Commit commit) {
        return (commit.isBreaking() ? "**Breaking:** " : "") + scope(commit) + subject(commit) + references(commit);
    }

    /** The note of a breaking change: {@code **web:** what to do}. */
    static String note(Commit commit) {
        return scope(commit) + MarkdownText.escape(commit.breakingNote().orElse(commit.subject())) + references(commit);
    }

    /** With its hash, for engineers. */
    static String withHash(Commit commit) {
        return "`" + ReleaseFacts.shortHash(commit.hash()) + "` " + full(commit);
    }

    /** For people who know nothing of scopes and tickets. */
    static String plain(Commit commit) {
        var subject = commit.subject().strip();
        var first = subject.isEmpty() ? 0 : Character.charCount(subject.codePointAt(0));
        return MarkdownText.escape(subject.substring(0, first).toUpperCase(Locale.ROOT) + subject.substring(first));
    }

    private static String scope(Commit commit) {
        return commit.scope()
                .map(MarkdownText::escape)
                .filter(scope -> !scope.isEmpty())
                .map(scope -> "**" + scope + ":** ")
                .orElse("");
    }

    private static String subject(Commit commit) {
        var subject = MarkdownText.escape(commit.subject());
        return subject.isEmpty() ? "(no subject)" : subject;
    }

    private static String references(Commit commit) {
        return commit.references().isEmpty()
                ? ""
                : commit.references().stream().map(MarkdownText::escape).collect(Collectors.joining(", ", " (", ")"));
    }
}
