package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.FileRows;
import org.releasemanager.change.store.FileRows.FileRow;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.springframework.stereotype.Component;

/** The change sets of releases. */
@Component
public class Changes {
    private static final int BATCH = 500;
    private static final int LONGEST_PATH = 2_000;

    private final Releases releases;
    private final Repositories repositories;
    private final ChangeStore store;
    private final CommitRows commits;
    private final FileRows files;

    Changes(Releases releases, Repositories repositories, ChangeStore store, CommitRows commits, FileRows files) {
        this.releases = releases;
        this.repositories = repositories;
        this.store = store;
        this.commits = commits;
        this.files = files;
    }

    /**
     * Reads the changes of the release's commit since its previous version and stores them for the current round; repeating
     * it for the same round and commit replaces nothing.
     *
     * @throws ChangesRefused if there is nothing to release, or the repository cannot be read
     */
    public ChangeSet collect(String releaseId) {
        var release = releases.get(releaseId);
        var known = store.find(releaseId, release.round());
        if (known.isPresent() && isFor(release, known.get())) {
            return known.get();
        }
        try (Repository repository = repositories.holding(release.product(), release.commit())) {
            return collect(release, repository);
        } catch (RepositoryUnavailable e) {
            throw new ChangesRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks the repository where the ref stands now, moves the release to that commit, and collects.
     *
     * @throws ChangesRefused as {@link #collect}
     */
    public ChangeSet refresh(String releaseId) {
        var release = releases.get(releaseId);
        try (Repository repository = repositories.latest(release.product())) {
            var now = new RefResolver(repository).resolve(Optional.of(release.ref()));
            if (!now.commit().name().equals(release.commit())) {
                releases.moveTo(releaseId, now.commit().name());
            }
        } catch (RepositoryUnavailable | ScopeRefused e) {
            throw new ChangesRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collect(releaseId);
    }

    /**
     * Another branch, tag or commit for a release whose changes could not be collected.
     *
     * @throws ChangesRefused if there is no such ref
     */
    public void correctRef(String releaseId, String ref) {
        var release = releases.get(releaseId);
        try (Repository repository = repositories.latest(release.product())) {
            var resolved = new RefResolver(repository).resolve(Optional.of(ref));
            releases.correctScope(
                    releaseId,
                    resolved.name(),
                    resolved.commit().name(),
                    release.previousVersion(),
                    release.previousCommit());
        } catch (RepositoryUnavailable | ScopeRefused e) {
            throw new ChangesRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The change set of the release's current round, as stored. */
    public ChangeSet of(String releaseId) {
        return find(releaseId)
                .orElseThrow(
                        () -> new IllegalStateException("No changes were collected for release '" + releaseId + "'"));
    }

    /** The change set of the release's current round, or of the last one before it; empty if none was collected yet. */
    public Optional<ChangeSet> find(String releaseId) {
        return store.find(releaseId, releases.get(releaseId).round());
    }

    /** Streams the commits of the current change set, newest first. */
    public void forEachCommit(String releaseId, Consumer<Commit> visitor) {
        find(releaseId).ifPresent(set -> store.forEachCommit(releaseId, set.round(), visitor));
    }

    /** Streams every file that the current change set touches, in no particular order; not only the largest. */
    public void forEachFile(String releaseId, Consumer<ChangeSet.FileChurn> visitor) {
        find(releaseId).ifPresent(set -> store.forEachFile(releaseId, set.round(), visitor));
    }

    private ChangeSet collect(Release release, Repository repository) throws IOException {
        store.forget(release.id(), release.round());
        var tally = new ChangeTally();
        var writer = new CommitWriter(commits, release.id(), release.round());
        ObjectId from = release.previousCommit() == null ? null : ObjectId.fromString(release.previousCommit());
        try (var reader = repository.newObjectReader();
                var churn = new CommitChurn(reader)) {
            new CommitRange(repository, ObjectId.fromString(release.commit()), from)
                    .forEach((walk, commit, message) -> {
                        writer.write(commit, message);
                        tally.add(commit, message);
                        if (commit.getParentCount() < 2) {
                            churn.of(walk, commit, tally::add);
                        }
                    });
        }
        writer.flush();
        if (tally.isEmpty()) {
            throw new ChangesRefused("Nothing has changed since " + release.previousVersion() + " on " + release.ref()
                    + ": there is nothing to release");
        }
        writeFiles(release, tally);
        var set = tally.changeSet(release);
        store.add(set);
        return set;
    }

    private void writeFiles(Release release, ChangeTally tally) {
        List<FileRow> batch = new ArrayList<>(BATCH);
        int position = 0;
        for (var file : tally.files()) {
            batch.add(new FileRow(
                    release.id(),
                    release.round(),
                    ++position,
                    CommitWriter.shortened(file.path(), LONGEST_PATH),
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
                && java.util.Objects.equals(set.previousCommit(), release.previousCommit());
    }
}
