package org.releasemanager.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.store.ChangeSetRows;
import org.releasemanager.change.store.ChangeSetRows.ChangeSetRow;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.CommitRows.CommitRow;
import org.releasemanager.change.store.FileRows;
import org.springframework.stereotype.Component;

/** Turns change sets into rows and back. */
@Component
class ChangeStore {
    private static final int PAGE = 500;

    private final ChangeSetRows sets;
    private final CommitRows commits;
    private final FileRows files;
    private final ObjectMapper json;

    ChangeStore(ChangeSetRows sets, CommitRows commits, FileRows files, ObjectMapper json) {
        this.sets = sets;
        this.commits = commits;
        this.files = files;
        this.json = json;
    }

    /** The change set that counts in this round: its own, or the last one before it. */
    Optional<ChangeSet> find(String releaseId, int round) {
        return sets.find(releaseId, round).map(this::changeSet);
    }

    void forget(String releaseId, int round) {
        sets.delete(releaseId, round);
        commits.delete(releaseId, round);
        files.delete(releaseId, round);
    }

    void add(ChangeSet set) {
        sets.insert(new ChangeSetRow(
                set.releaseId(),
                set.round(),
                set.commit(),
                set.previousVersion(),
                set.previousCommit(),
                set.commits(),
                set.conventional(),
                set.breaking(),
                set.files(),
                set.linesAdded(),
                set.linesDeleted(),
                set.entropy(),
                utc(set.oldest()),
                utc(set.newest()),
                write(set.byCategory()),
                write(set.authors()),
                write(set.largestFiles())));
    }

    void forEachCommit(String releaseId, int round, Consumer<Commit> visitor) {
        int position = 0;
        List<CommitRow> page;
        do {
            page = commits.after(releaseId, round, position, PAGE);
            for (CommitRow row : page) {
                visitor.accept(commit(row));
                position = row.position();
            }
        } while (page.size() == PAGE);
    }

    void forEachFile(String releaseId, int round, Consumer<ChangeSet.FileChurn> visitor) {
        int position = 0;
        List<FileRows.FileRow> page;
        do {
            page = files.after(releaseId, round, position, PAGE);
            for (FileRows.FileRow row : page) {
                visitor.accept(
                        new ChangeSet.FileChurn(row.path(), row.commits(), row.linesAdded(), row.linesDeleted()));
                position = row.position();
            }
        } while (page.size() == PAGE);
    }

    private ChangeSet changeSet(ChangeSetRow row) {
        return new ChangeSet(
                row.releaseId(),
                row.round(),
                row.commitHash(),
                row.previousVersion(),
                row.previousCommit(),
                row.commits(),
                read(row.categories(), new TypeReference<Map<Commit.Category, Integer>>() {}),
                row.conventional(),
                row.breaking(),
                row.files(),
                row.linesAdded(),
                row.linesDeleted(),
                read(row.authors(), new TypeReference<List<ChangeSet.Author>>() {}),
                read(row.largestFiles(), new TypeReference<List<ChangeSet.FileChurn>>() {}),
                row.entropy(),
                instant(row.oldest()),
                instant(row.newest()));
    }

    private static Commit commit(CommitRow row) {
        return new Commit(
                row.hash(),
                row.authorName(),
                row.authorEmail(),
                row.authoredAt().toInstant(),
                row.committedAt().toInstant(),
                Commit.Category.valueOf(row.category()),
                Optional.ofNullable(row.scope()),
                row.subject(),
                row.conventional(),
                Optional.ofNullable(row.breakingNote()),
                row.refs().isEmpty() ? List.of() : List.of(row.refs().split(" ")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change set cannot be read", e);
        }
    }
}
