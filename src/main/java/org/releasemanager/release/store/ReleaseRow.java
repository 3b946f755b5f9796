package org.releasemanager.release.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One row of the table {@code release}. */
public record ReleaseRow(
        String id,
        String product,
        int productRevision,
        String version,
        String type,
        String derivedType,
        String state,
        String phase,
        String ref,
        String commitHash,
        @Nullable String previousVersion,
        @Nullable String previousCommit,
        int round,
        String requester,
        @Nullable String summary,
        @Nullable OffsetDateTime targetStart,
        @Nullable String targetZone,
        @Nullable Integer riskScore,
        @Nullable String riskLevel,
        int deviations,
        @Nullable String outcome,
        @Nullable String processInstanceId,
        boolean demo,
        @Nullable String idempotencyKey,
        String requestHash,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt) {}
