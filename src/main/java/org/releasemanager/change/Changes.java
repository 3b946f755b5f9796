package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.springframework.stereotype.Component;

/** The change sets of releases. */
@Component
public class Changes {
    private final Releases releases;
    private final Repositories repositories;
    private final ChangeCollector collector;
    private final ChangeStore store;

    Changes(Releases releases, Repositories repositories, ChangeCollector collector, ChangeStore store) {
        this.releases = releases;
        this.repositories = repositories;
        this.collector = collector;
        this.store = store;
    }

    /**
     * Reads the changes of the release's commit since its previous version and stores them for the current round; repeating
     * it for the same round and commit replaces nothing.
     *
     * @throws ChangesRefused if there is nothing to release, or the repository cannot be read
     */
    public ChangeSet collect(String releaseId) {
        Release release = releases.get(releaseId);
        try {
            return collector.collect(release);
        } catch (RepositoryUnavailable e) {
            throw new ChangesRefused(String.valueOf(e.getMessage()));
        } catch (MissingObjectException e) {
            throw new ChangesRefused("The repository does not hold the whole history between "
                    + release.previousVersion() + " and " + release.ref() + ": "
                    + e.getObjectId().name() + " is missing");
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
}
