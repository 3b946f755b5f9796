package org.releasemanager.release;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;

/**
 * One release as it stands now.
 *
 * @param id {@code product-version}; the business key of its process instances
 * @param product the product's definition as it was when the release started
 * @param ref what was asked for: a branch, tag or commit
 * @param commit full hash of the commit that is released; moves only with a new round
 * @param previousVersion the released version this one follows; null for a product's first
 * @param previousCommit its commit
 * @param round 1, and one more after each rework
 * @param target when production may start at the earliest; null means as soon as approved
 * @param deviations steps skipped, forced or done by hand
 * @param outcome why it ended as it did, in words
 */
public record Release(
        String id,
        Product product,
        String version,
        ReleaseType type,
        ReleaseState state,
        Phase phase,
        String ref,
        String commit,
        @Nullable String previousVersion,
        @Nullable String previousCommit,
        int round,
        String requester,
        @Nullable String summary,
        @Nullable ZonedDateTime target,
        @Nullable Integer riskScore,
        @Nullable String riskLevel,
        int deviations,
        @Nullable String outcome,
        @Nullable String processInstanceId,
        boolean demo,
        Instant createdAt,
        @Nullable Instant endedAt) {
    public boolean isEnded() {
        return endedAt != null;
    }
}
