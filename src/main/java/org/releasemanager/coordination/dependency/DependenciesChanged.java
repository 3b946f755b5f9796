package org.releasemanager.coordination.dependency;

/** People have changed what a release waits for; published in the transaction that says so, for those who look sooner. */
public record DependenciesChanged(String releaseId) {}
