package org.releasemanager.migration.bpmn;

import org.releasemanager.engine.migration.Moves;
import org.releasemanager.migration.spi.ReleaseModels;

/** The room's way to a real engine. */
public final class EngineModels {
    private EngineModels() {}

    public static ReleaseModels of(Moves moves) {
        return new CamundaReleaseModels(moves.versions, moves.moves, moves.routes);
    }
}
