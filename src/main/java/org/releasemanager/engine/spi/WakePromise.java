package org.releasemanager.engine.spi;

/**
 * What a room has undertaken to wake. A receive task that no room has promised to wake waits for ever; people are told.
 * Asked now and then for each receive task that waits, on any node; must not change anything.
 */
public interface WakePromise {
    /**
     * @param activityId the element id of the receive task
     * @return whether this room still knows that it has to wake this step, now or later
     */
    boolean willWake(String processInstanceId, String activityId);
}
