package org.releasemanager.change;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The change sets of releases. */
@Component
public class Changes {
    /**
     * Reads the changes of the release's commit since its previous version and stores them for the current round; repeating
     * it for the same round and commit replaces nothing.
     *
     * @throws ChangesRefused if there is nothing to release, or the repository cannot be read
     */
    public ChangeSet collect(String releaseId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks the repository where the ref stands now, moves the release to that commit, and collects.
     *
     * @throws ChangesRefused as {@link #collect}
     */
    public ChangeSet refresh(String releaseId) {
        throw new UnsupportedOperationException();
    }

    /** The change set of the release's current round, as stored. */
    public ChangeSet of(String releaseId) {
        throw new UnsupportedOperationException();
    }

    /** Streams the commits of the current round, newest first. */
    public void forEachCommit(String releaseId, Consumer<Commit> visitor) {
        throw new UnsupportedOperationException();
    }

    /** The change set of the release's current round, or empty if none was collected (yet). */
    public Optional<ChangeSet> find(String releaseId) {
        throw new UnsupportedOperationException();
    }

    /** Streams every file that the current round's change set touches, in no particular order; not only the largest. */
    public void forEachFile(String releaseId, Consumer<ChangeSet.FileChurn> visitor) {
        throw new UnsupportedOperationException();
    }
}
