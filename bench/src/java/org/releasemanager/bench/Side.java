package org.releasemanager.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** One of the two that are compared: starts releases, and does what their people and tools do. */
interface Side {
    String name();

    ProcessEngine engine();

    /** Starts the next release. @return its business key */
    String start();

    void complete(Task task);

    /** Wakes what waits for the outside, where nobody else does it. */
    void wake();

    /** Asked in the same way on every side, for it is counted. */
    default boolean isEnded(String release) {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(release)
                        .count()
                == 0;
    }
}
