package org.releasemanager.engine.spi;

/** Told once about each step that nothing is going to wake, in the transaction that raises the incident. */
public interface StuckNotice {
    /**
     * @param businessKey of the process; a release id, if it is the process of a release
     * @param sentence for people
     */
    void stuck(String businessKey, String sentence);
}
