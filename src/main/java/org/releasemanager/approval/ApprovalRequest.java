package org.releasemanager.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that has been asked, and what it answered.
 *
 * @param needed how many of the role must say yes
 * @param quorum how many must say yes in all
 * @param vote the newest that counts, or else the newest
 * @param votes all of this round, void ones too, and those of earlier rounds that still count, oldest first
 */
public record ApprovalRequest(
        ApprovalKind kind,
        int round,
        String role,
        int needed,
        int quorum,
        Instant requestedAt,
        @Nullable Vote vote,
        List<Vote> votes) {}
