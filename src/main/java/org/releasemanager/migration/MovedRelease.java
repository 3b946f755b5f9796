package org.releasemanager.migration;

import java.util.List;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.Hindrance;

/** What became of one release of a move, or would become of it. */
public record MovedRelease(String release, State state, List<Hindrance> hindrances, List<Change> models) {
    /** {@code MOVABLE} and {@code REFUSED} in a dry run; {@code FAILED} after several attempts that did not come to an end. */
    public enum State {
        MOVABLE,
        WAITING,
        MOVED,
        REFUSED,
        FAILED
    }
}
