package org.releasemanager.engine.spi;

import java.util.Set;
import org.releasemanager.engine.TaskContext;

/**
 * Checks and records what a person entered, inside the transaction that completes the task and behind every door
 * (Tasklist, engine REST, our REST). Refuses by {@link org.releasemanager.engine.TaskRefused}: then the task stays open.
 */
public interface TaskCompletion {
    /** The user tasks (element ids) this is for. */
    Set<String> definitions();

    void completing(TaskContext task);
}
