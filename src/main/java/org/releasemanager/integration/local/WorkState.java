package org.releasemanager.integration.local;

import org.jspecify.annotations.Nullable;

/**
 * How far work has come, as it lies on disk.
 *
 * @param detail what it does, what was done, or why not; for people
 * @param touched whether what was live may have been stopped or replaced by now
 * @param previous what was live before, once touched; null if nothing was
 */
record WorkState(
        Status status,
        String detail,
        boolean touched,
        @Nullable Live previous) {
    enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    static WorkState begun() {
        return new WorkState(Status.RUNNING, "Waits for its turn", false, null);
    }

    WorkState with(Status newStatus, String newDetail) {
        return new WorkState(newStatus, newDetail, touched, previous);
    }

    WorkState touching(@Nullable Live before) {
        return new WorkState(status, detail, true, before);
    }

    boolean isOver() {
        return status != Status.RUNNING;
    }
}
