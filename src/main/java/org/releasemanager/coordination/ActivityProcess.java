package org.releasemanager.coordination;

/** How activities that people add become tasks. */
public interface ActivityProcess {
    /** In the phase that runs, whose end waits for it. @return false if the phase takes none */
    boolean addToPhase(String releaseId, long activity);

    /** Beside the release; nothing waits for it. */
    void startBeside(String releaseId, long activity);
}
