package org.releasemanager.coordination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as clients see it: one of the model's own, of the product, or added by a person.
 *
 * @param task the id of the task that asks for it; null for what was done before tasks were kept
 * @param activity the user task in the model
 * @param blocks whether the end of its phase waits for it
 * @param state {@code OPEN}, {@code DONE}, {@code LEFT} or {@code WITHDRAWN}
 * @param offeredTo groups and people who may do it; only while it is open
 * @param told who was told last that it waits: {@code NOBODY}, {@code REMINDED}, {@code DUE}, {@code LEAD}, {@code MANAGER}
 * @param result of the model's own: {@code PASSED} or {@code PASSED_WITH_REMARKS}
 * @param inPlaceOf for whom the one who did it stood in
 */
public record ActivityView(
        @Nullable String task,
        int round,
        String activity,
        @Nullable String key,
        String name,
        List<String> teams,
        boolean mandatory,
        boolean blocks,
        String state,
        @Nullable String assignee,
        List<String> offeredTo,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String told,
        @Nullable String result,
        @Nullable String remarks,
        @Nullable String doneBy,
        @Nullable String inPlaceOf,
        @Nullable Instant doneAt) {}
