package org.releasemanager.documentation.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;

/** Commits for tests: {@code Commits.of("feat", …)}. */
public final class Commits {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Commits() {}

    public static Commit commit(Category category, String subject) {
        return commit(category, null, subject, null);
    }

    public static Commit commit(
            Category category,
            @Nullable String scope,
            String subject,
            @Nullable String breakingNote,
            String... references) {
        return new Commit(
                "%040x".formatted(Math.abs((long) subject.hashCode() * 31 + category.ordinal())),
                "Ada Lovelace",
                "ada@example.org",
                NOON,
                NOON,
                category,
                Optional.ofNullable(scope),
                subject,
                true,
                Optional.ofNullable(breakingNote),
                List.of(references));
    }

    public static Commit unconventional(Category category, String subject) {
        var commit = commit(category, subject);
        return new Commit(
                commit.hash(),
                commit.authorName(),
                commit.authorEmail(),
                NOON,
                NOON,
                category,
                commit.scope(),
                subject,
                false,
                Optional.empty(),
                List.of());
    }

    public static Commit by(String author, Commit commit) {
        return new Commit(
                commit.hash(),
                author,
                commit.authorEmail(),
                NOON,
                NOON,
                commit.category(),
                commit.scope(),
                commit.subject(),
                commit.conventional(),
                commit.breakingNote(),
                commit.references());
    }

    /** The change set of these commits. */
    public static ChangeSet changeSet(String releaseId, List<Commit> commits) {
        Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
        Map<String, Integer> authors = new LinkedHashMap<>();
        commits.forEach(commit -> {
            byCategory.merge(commit.category(), 1, Integer::sum);
            authors.merge(commit.authorName(), 1, Integer::sum);
        });
        var named = new ArrayList<ChangeSet.Author>();
        authors.forEach((name, count) -> named.add(new ChangeSet.Author(name, "ada@example.org", count)));
        return changeSet(releaseId, commits.size(), byCategory, named, List.of());
    }

    public static ChangeSet changeSet(
            String releaseId,
            int commits,
            Map<Category, Integer> byCategory,
            List<ChangeSet.Author> authors,
            List<ChangeSet.FileChurn> files) {
        return new ChangeSet(
                releaseId,
                1,
                "c".repeat(40),
                "1.9.0",
                "b".repeat(40),
                commits,
                byCategory,
                commits,
                0,
                12,
                340,
                56,
                authors,
                files,
                0.5,
                NOON,
                NOON);
    }
}
