package org.releasemanager.effect;

/** A receive task of one process instance: it waits for the end of an effect. */
public record Step(String processInstanceId, String activityId) {}
