package org.releasemanager.coordination.dependency;

/** The processes that wait for dependencies, as this room sees them. */
public interface DependencySteps {
    /**
     * Lets the process look again, in the caller's transaction: from where it waits, or from a question to a person that is
     * no longer the right one.
     *
     * @return false if it does neither now: ask again later
     */
    boolean wake(String processInstanceId);

    boolean isAlive(String processInstanceId);
}
