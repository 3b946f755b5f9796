package org.releasemanager.release.spi;

/** Wants to know when a fact that people approve has changed. Called in the transaction that changes it. */
public interface FactsWatcher {
    void factsChanged(String releaseId);
}
