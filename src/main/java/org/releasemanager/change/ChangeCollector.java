package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.message.Text;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.FileRows;
import org.releasemanager.change.store.FileRows.FileRow;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Takes the changes of a release from the repository to the database, a batch of commits at a time. */
@Component
class ChangeCollector {
    private static final int BATCH = 500;
    private static final int LONGEST_PATH = 2_000;

    private final Repositories repositories;
    private final ChangeStore store;
    private final CommitRows commits;
    private final FileRows files;

    ChangeCollector(Repositories repositories, ChangeStore store, CommitRows commits, FileRows files) {
        this.repositories = repositories;
        this.store = store;
        this.commits = commits;
        this.files = files;
    }

    /**
     * What is stored for this round, commit and previous commit is returned as it is; anything else stored for the round is
     * replaced. The set itself is written last: without it, what an interrupted attempt left does not count.
     *
     * @throws ChangesRefused if nothing has changed
     */
    ChangeSet collect(Release release) throws IOException {
        var known = store.find(release.id(), release.round());
        if (known.isPresent() && isFor(release, known.get())) {
            return known.get();
        }
        try (Repository repository = repositories.holding(release.product(), release.commit())) {
            return collect(release, repository);
        }
    }

    private ChangeSet collect(Release release, Repository repository) throws IOException {
        String previous = release.previousCommit();
        var range = new CommitRange(
                repository,
                ObjectId.fromString(release.commit()),
                previous == null ? null : ObjectId.fromString(previous));
        if (range.isEmpty()) {
            throw new ChangesRefused("Nothing has changed since " + release.previousVersion() + " on " + release.ref()
                    + ": there is nothing to release");
        }
        store.forget(release.id(), release.round());
        var tally = read(release, repository, range);
        writeFiles(release, tally);
        var set = tally.changeSet(release);
        store.add(set);
        return set;
    }

    private ChangeTally read(Release release, Repository repository, CommitRange range) throws IOException {
        var tally = new ChangeTally();
        var writer = new CommitWriter(commits, release.id(), release.round());
        try (var reader = repository.newObjectReader();
                var churn = new CommitChurn(reader)) {
            range.forEach((walk, commit, message) -> {
                Commit ours = CommitReader.read(commit, message);
                writer.write(ours);
                tally.add(ours, message.coAuthors());
                if (commit.getParentCount() < 2) {
                    churn.of(walk, commit, tally::add);
                }
            });
        }
        writer.flush();
        return tally;
    }

    private void writeFiles(Release release, ChangeTally tally) {
        List<FileRow> batch = new ArrayList<>(BATCH);
        int position = 0;
        for (var file : tally.files()) {
            batch.add(new FileRow(
                    release.id(),
                    release.round(),
                    ++position,
                    Text.oneLine(file.path(), LONGEST_PATH),
                    file.commits(),
                    file.linesAdded(),
                    file.linesDeleted()));
            if (batch.size() == BATCH) {
                files.insert(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            files.insert(batch);
        }
    }

    private static boolean isFor(Release release, ChangeSet set) {
        return set.round() == release.round()
                && set.commit().equals(release.commit())
                && Objects.equals(set.previousCommit(), release.previousCommit());
    }
}
