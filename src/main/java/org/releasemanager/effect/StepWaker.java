package org.releasemanager.effect;

/** The steps of processes that wait for outside work, as the pollers of this room and of the rooms above see them. */
public interface StepWaker {
    /**
     * Lets the step go on, in the caller's transaction.
     *
     * @return false if it does not wait (not yet, or no longer): ask again later
     */
    boolean wake(String processInstanceId, String activityId);

    /**
     * Has people asked, in the caller's transaction, what to do about a step whose work does not come on. The step goes on
     * waiting.
     *
     * @return false if it does not wait, or its model asks nobody
     */
    boolean ask(String processInstanceId, String activityId);

    /** Whether the process instance still exists. */
    boolean isAlive(String processInstanceId);
}
