package org.releasemanager.change;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.ChangeSet.Author;
import org.releasemanager.change.ChangeSet.FileChurn;
import org.releasemanager.change.message.CommitMessage;
import org.releasemanager.change.message.Text;
import org.releasemanager.release.Release;

/** Sums a change set up, commit by commit; what it keeps grows with the authors and files, not with the commits. */
final class ChangeTally {
    private static final int LARGEST_FILES = 50;
    private static final int LONGEST = 250;

    private final Map<Commit.Category, Integer> categories = new EnumMap<>(Commit.Category.class);
    private final Map<String, Author> authors = new HashMap<>();
    private final Map<String, FileChurn> files = new HashMap<>();
    private int commits;
    private int conventional;
    private int breaking;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    void add(Commit commit, List<CommitMessage.CoAuthor> coAuthors) {
        commits++;
        conventional += commit.conventional() ? 1 : 0;
        breaking += commit.isBreaking() ? 1 : 0;
        categories.merge(commit.category(), 1, Integer::sum);
        add(commit.authorName(), commit.authorEmail());
        coAuthors.forEach(other -> add(Text.oneLine(other.name(), LONGEST), Text.oneLine(other.email(), LONGEST)));
        Instant at = commit.committedAt();
        oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
        newest = newest == null || at.isAfter(newest) ? at : newest;
    }

    void add(String path, int added, int deleted) {
        files.merge(
                path,
                new FileChurn(path, 1, added, deleted),
                (one, other) -> new FileChurn(
                        path,
                        one.commits() + other.commits(),
                        one.linesAdded() + other.linesAdded(),
                        one.linesDeleted() + other.linesDeleted()));
    }

    Collection<FileChurn> files() {
        return files.values();
    }

    ChangeSet changeSet(Release release) {
        return new ChangeSet(
                release.id(),
                release.round(),
                release.commit(),
                release.previousVersion(),
                release.previousCommit(),
                commits,
                categories,
                conventional,
                breaking,
                files.size(),
                files.values().stream().mapToLong(FileChurn::linesAdded).sum(),
                files.values().stream().mapToLong(FileChurn::linesDeleted).sum(),
                authors.values().stream()
                        .sorted(Comparator.comparingInt(Author::commits)
                                .reversed()
                                .thenComparing(Author::email))
                        .toList(),
                largest(),
                entropy(),
                oldest,
                newest);
    }

    private void add(String name, String email) {
        authors.merge(
                email.toLowerCase(Locale.ROOT),
                new Author(name, email, 1),
                (one, other) -> new Author(one.name(), one.email(), one.commits() + 1));
    }

    private List<FileChurn> largest() {
        return files.values().stream()
                .sorted(Comparator.comparingLong(ChangeTally::lines).reversed().thenComparing(FileChurn::path))
                .limit(LARGEST_FILES)
                .toList();
    }

    private static long lines(FileChurn file) {
        return file.linesAdded() + file.linesDeleted();
    }

    /** How evenly the changed lines are spread over the files: 0 all in one, 1 the same in each. */
    private double entropy() {
        double total = files.values().stream().mapToLong(ChangeTally::lines).sum();
        long changed = files.values().stream().filter(file -> lines(file) > 0).count();
        if (changed < 2) {
            return 0;
        }
        double bits = files.values().stream()
                .mapToDouble(file -> lines(file) / total)
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share))
                .sum();
        return Math.min(1, bits / Math.log(changed));
    }
}
