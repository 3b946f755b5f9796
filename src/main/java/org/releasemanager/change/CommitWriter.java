package org.releasemanager.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.releasemanager.change.message.CommitMessage;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.CommitRows.CommitRow;

/** Writes commits as they come, a batch at a time, so that a long history needs no more memory than a short one. */
final class CommitWriter {
    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_REFS = 1_000;

    private final CommitRows rows;
    private final String releaseId;
    private final int round;
    private final List<CommitRow> batch = new ArrayList<>(BATCH);
    private int position;

    CommitWriter(CommitRows rows, String releaseId, int round) {
        this.rows = rows;
        this.releaseId = releaseId;
        this.round = round;
    }

    void write(RevCommit commit, CommitMessage message) {
        PersonIdent author = commit.getAuthorIdent();
        batch.add(new CommitRow(
                releaseId,
                round,
                ++position,
                commit.name(),
                shortened(author.getName(), LONGEST_NAME),
                shortened(author.getEmailAddress(), LONGEST_NAME),
                utc(author.getWhenAsInstant()),
                utc(commit.getCommitterIdent().getWhenAsInstant()),
                message.category().name(),
                message.scope().orElse(null),
                message.subject(),
                message.conventional(),
                message.breakingNote().orElse(null),
                references(message.references())));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            rows.insert(batch);
            batch.clear();
        }
    }

    private static String references(List<String> references) {
        var text = new StringBuilder();
        for (String reference : references) {
            if (text.length() + reference.length() < LONGEST_REFS) {
                text.append(text.isEmpty() ? "" : " ").append(reference);
            }
        }
        return text.toString();
    }

    static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
