package org.releasemanager.engine.migration;

import java.util.List;

/** How the move of a release went. */
public sealed interface Move {
    record Moved(List<MovedModel> models) implements Move {}

    /** The caller has to roll its transaction back: a part of the release may have moved. */
    record Refused(List<Obstacle> obstacles) implements Move {}
}
