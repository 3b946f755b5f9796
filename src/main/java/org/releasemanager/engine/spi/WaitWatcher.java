package org.releasemanager.engine.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is told when a process begins and ends to wait. Called in the transaction in which it does. */
public interface WaitWatcher {
    /** What a process waits for. */
    enum For {
        PERSON,
        MOMENT,
        NEWS,
        REPAIR
    }

    /**
     * @param id unique for ever
     * @param businessKey of the process instance
     * @param word what the model says in the property {@code waitsFor}; null if it says nothing
     * @param element the element id in the model
     * @param label the element's name
     */
    record Wait(
            String id,
            String businessKey,
            For what,
            @Nullable String word,
            String element,
            String label,
            Instant since) {}

    void begun(Wait wait);

    /** @param person who ended it by completing the task, if that is known */
    void ended(String id, Instant at, @Nullable String person);
}
