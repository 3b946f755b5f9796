package org.releasemanager.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.CommitRows.CommitRow;

/** Writes commits as they come, a batch at a time, so that a long history needs no more memory than a short one. */
final class CommitWriter {
    private static final int BATCH = 500;
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

    void write(Commit commit) {
        batch.add(new CommitRow(
                releaseId,
                round,
                ++position,
                commit.hash(),
                commit.authorName(),
                commit.authorEmail(),
                utc(commit.authoredAt()),
                utc(commit.committedAt()),
                commit.category().name(),
                commit.scope().orElse(null),
                commit.subject(),
                commit.conventional(),
                commit.breakingNote().orElse(null),
                references(commit.references())));
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

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
