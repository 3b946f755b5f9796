package org.releasemanager.engine.spi;

import org.releasemanager.engine.WatchedTask;

/**
 * Sees what happens to every user task of every model, whatever door was used, inside the transaction in which it happens.
 * The lowest {@code @Order} sees it first.
 */
public interface TaskWatch {
    /** The task has just been created, and offered to those whom its model and the release's product name. */
    default void opened(WatchedTask task) {}

    /** Its assignee, due date or name has changed. */
    default void changed(WatchedTask task) {}

    /**
     * Somebody completes it; the form and the room that owns it have found nothing wrong.
     *
     * @throws org.releasemanager.engine.TaskRefused if this person may not; the task stays open
     */
    default void completed(WatchedTask task, String person) {}

    /** It went without being completed: its phase ended some other way. */
    default void withdrawn(WatchedTask task) {}
}
