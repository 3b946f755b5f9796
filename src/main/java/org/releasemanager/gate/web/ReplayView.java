package org.releasemanager.gate.web;

import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.Replay;

/** A replay as REST tells it. */
record ReplayView(
        String gate,
        Replay.Outcome outcome,
        String message,
        GatesView.ResultView stored,
        GatesView.@Nullable ResultView again) {
    static ReplayView of(Replay replay) {
        var again = replay.again();
        return new ReplayView(
                replay.stored().gateId(),
                replay.outcome(),
                replay.message(),
                GatesView.ResultView.of(replay.stored()),
                again == null ? null : GatesView.ResultView.of(again));
    }
}
