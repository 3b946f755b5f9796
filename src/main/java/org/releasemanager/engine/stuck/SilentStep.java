package org.releasemanager.engine.stuck;

import org.jspecify.annotations.Nullable;

/** A step that the engine itself will not wake: no job, no task, no message, no called process belongs to it. */
record SilentStep(
        String executionId,
        String processInstanceId,
        String activityId,
        @Nullable String businessKey) {}
