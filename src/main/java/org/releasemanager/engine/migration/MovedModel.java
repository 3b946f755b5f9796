package org.releasemanager.engine.migration;

/** What one process instance followed before, and follows now. */
public record MovedModel(String processInstanceId, ModelVersion before, ModelVersion after) {}
