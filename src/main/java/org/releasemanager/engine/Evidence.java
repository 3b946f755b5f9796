package org.releasemanager.engine;

import java.util.Map;

/**
 * What a person needs to decide a task.
 *
 * @param markdown what the form shows (GitHub-flavoured tables allowed; user text already escaped)
 * @param facts the same, for programs: {@code evidence} in {@code GET /api/tasks}
 */
public record Evidence(String markdown, Map<String, Object> facts) {}
