package org.releasemanager.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person said, for one role. */
public record Vote(
        ApprovalKind kind,
        int round,
        String role,
        String voter,
        Decision decision,
        @Nullable String comment,
        Instant at) {}
