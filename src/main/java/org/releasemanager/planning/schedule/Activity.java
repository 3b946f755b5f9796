package org.releasemanager.planning.schedule;

import java.util.Set;

/** @param after the activities (ids) that must be finished before this one starts */
public record Activity(String id, Estimate estimate, Set<String> after) {}
