package org.releasemanager.engine.spi;

import java.util.Set;
import org.releasemanager.engine.Evidence;

/**
 * Gathers what a person needs to decide some of the user tasks. Read when the task is created and again on each request of
 * the task list; it must not change anything. The engine shows it read-only: what a form sends back never reaches it.
 */
public interface TaskEvidence {
    /** The user tasks (element ids) this evidence is for; no two beans name the same one. */
    Set<String> definitions();

    Evidence of(String releaseId, String definition);
}
