package org.releasemanager.approval;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person said, for one role.
 *
 * @param round in which it was cast; it may still stand in a later one
 * @param actingFor whose stand-in the voter was
 * @param facts what was approved: the digests of the facts that the vote is bound to, by name
 * @param voidReason why it does not count any more; null while it stands
 */
public record Vote(
        String id,
        ApprovalKind kind,
        int round,
        String role,
        String voter,
        @Nullable String actingFor,
        Decision decision,
        @Nullable String comment,
        Map<String, String> facts,
        Instant at,
        @Nullable Instant voidAt,
        @Nullable String voidReason) {
    public boolean stands() {
        return voidAt == null;
    }

    /** The voter, and for whom, as people say it. */
    public String by() {
        return actingFor == null ? voter : voter + " for " + actingFor;
    }
}
