package org.releasemanager.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approval that was owed when the glass was broken.
 *
 * @param dueAt until when somebody of the role has to say what they would have said
 * @param paidAt null while it is owed
 */
public record Debt(
        String id,
        String releaseId,
        String product,
        String role,
        Instant dueAt,
        Instant madeAt,
        @Nullable Instant paidAt,
        @Nullable String paidBy,
        @Nullable Decision decision,
        @Nullable String comment) {}
