package org.releasemanager.coordination.dependency;

import org.jspecify.annotations.Nullable;

/**
 * A dependency as somebody asks for it: over REST, when a release is requested, or in a product's definition. Which fields
 * count follows from the kind.
 *
 * @param kind {@code release}, {@code service}, {@code artifact} or {@code issue}
 * @param release id of another release; or else a product and its versions
 * @param versions a range, {@code >=3.0.0 <4.0.0}
 * @param reaches a {@link Milestone}; released, if it is missing
 * @param minimum version of the service
 * @param digest {@code sha256:} and 64 hex digits
 * @param state the tracker's word for the state that the issue has to be in
 * @param owner who looks after it; whoever asks, if it is missing
 */
public record DependencyRequest(
        @Nullable String kind,
        @Nullable String release,
        @Nullable String product,
        @Nullable String versions,
        @Nullable String reaches,
        @Nullable String service,
        @Nullable String environment,
        @Nullable String minimum,
        @Nullable String artifact,
        @Nullable String digest,
        @Nullable String issue,
        @Nullable String state,
        @Nullable String category,
        @Nullable String why,
        @Nullable String owner) {
    /** What it says, when nothing in it is wrong. */
    public record Order(Wanted wanted, Category category, String why, String owner) {}
}
