package org.releasemanager.release;

/** A release has come to another state; published in the transaction that says so, for those who want to look sooner. */
public record ReleaseMoved(String releaseId, ReleaseState state) {}
