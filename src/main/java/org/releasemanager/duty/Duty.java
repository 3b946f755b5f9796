package org.releasemanager.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task of a release: until when it is to be done, and how loudly it was asked for.
 *
 * @param definition the element id in the model
 * @param told who was told last
 * @param endedAt null while it is open
 * @param doneBy null if it is open, or was withdrawn
 * @param inPlaceOf for whom the one who did it stood in; null if for nobody
 */
public record Duty(
        String taskId,
        String releaseId,
        String definition,
        String name,
        @Nullable String assignee,
        Instant openedAt,
        Instant dueAt,
        Notice told,
        @Nullable Instant endedAt,
        @Nullable String doneBy,
        @Nullable String inPlaceOf) {
    /** Whether it was, or is, done later than asked for. */
    public boolean isOverdue(Instant now) {
        return dueAt.isBefore(endedAt == null ? now : endedAt);
    }
}
