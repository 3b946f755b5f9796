package org.releasemanager.change;

import java.time.Instant;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.message.CommitMessage;
import org.releasemanager.change.message.Text;

/** Makes our commit of git's: text cut to what we keep, dates inside what a database takes. */
final class CommitReader {
    private static final int LONGEST_NAME = 250;

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private CommitReader() {}

    static Commit read(RevCommit commit, CommitMessage message) {
        PersonIdent author = commit.getAuthorIdent();
        Instant committedAt = within(Instant.ofEpochSecond(commit.getCommitTime()));
        return new Commit(
                commit.name(),
                name(author),
                author == null ? "" : Text.oneLine(author.getEmailAddress(), LONGEST_NAME),
                author == null ? committedAt : within(author.getWhenAsInstant()),
                committedAt,
                message.category(),
                message.scope(),
                message.subject(),
                message.conventional(),
                message.breakingNote(),
                message.references());
    }

    private static String name(@Nullable PersonIdent author) {
        String name = author == null ? "" : Text.oneLine(author.getName(), LONGEST_NAME);
        return name.isEmpty() ? "unknown" : name;
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
