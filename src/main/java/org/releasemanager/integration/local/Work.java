package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One piece of work under its key; all it knows is on disk, so that any JVM can go on with it. */
record Work(Path folder, Fence fence) {
    WorkOrder order() {
        return orderFile().read().orElseThrow(() -> new IllegalStateException("No work order in " + folder));
    }

    boolean exists() {
        return Files.exists(orderFile().path());
    }

    /** Creates the order, or raises its fencing token. */
    void open(WorkOrder order) {
        boolean newer = orderFile()
                .read()
                .map(known -> known.fencingToken() < order.fencingToken())
                .orElse(true);
        if (newer) {
            orderFile().write(order);
        }
    }

    WorkState state() {
        return stateFile().read().orElseGet(WorkState::begun);
    }

    void note(String detail) {
        stateFile().write(state().with(WorkState.Status.RUNNING, detail));
    }

    /** From here on the environment may be between two releases, and an undo has something to do. */
    void touch(@Nullable Live previous) {
        stateFile().write(state().touching(previous));
    }

    void conclude(WorkState.Status status, String detail) {
        stateFile().write(state().with(status, detail));
    }

    void reopen() throws IOException {
        Files.deleteIfExists(cancelMark());
        note("Tries again");
    }

    void requestCancel() throws IOException {
        Files.write(cancelMark(), new byte[0]);
    }

    boolean isCancelled() {
        return Files.exists(cancelMark());
    }

    /**
     * Passed before each step and while waiting.
     *
     * @throws WorkStopped if it was cancelled, or the environment belongs to somebody else by now
     */
    void checkpoint() throws IOException, WorkStopped {
        if (isCancelled()) {
            throw new WorkStopped("Cancelled");
        }
        long newest = fence.highest();
        long own = order().fencingToken();
        if (newest > own) {
            throw new WorkStopped("Refused: the environment was leased again since (fencing token " + own
                    + ", the newest is " + newest + ")");
        }
    }

    /** Where the release is exported to and built. */
    Path tree() {
        return folder.resolve("tree");
    }

    private Path cancelMark() {
        return folder.resolve("cancel");
    }

    private JsonFile<WorkOrder> orderFile() {
        return new JsonFile<>(folder.resolve("order.json"), WorkOrder.class);
    }

    private JsonFile<WorkState> stateFile() {
        return new JsonFile<>(folder.resolve("state.json"), WorkState.class);
    }
}
