package org.releasemanager.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.Wanted;

/** A dependency as clients see it: the same fields that ask for one, and how it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DependencyView(
        int number,
        String kind,
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
        String category,
        String why,
        String owner,
        boolean fromProduct,
        String status,
        String sentence,
        Instant since,
        @Nullable String warning,
        Dependency.@Nullable Waiver waiver,
        String createdBy,
        Instant createdAt) {
    /** @param warning what speaks against the plan of the release; null if nothing does */
    static DependencyView of(Dependency one, @Nullable String warning) {
        var wanted = one.wanted();
        var named = wanted instanceof Wanted.OneRelease it ? it : null;
        var range = wanted instanceof Wanted.AnyRelease it ? it : null;
        var live = wanted instanceof Wanted.LiveService it ? it : null;
        var artifact = wanted instanceof Wanted.Artifact it ? it : null;
        var issue = wanted instanceof Wanted.Issue it ? it : null;
        return new DependencyView(
                one.number(),
                wanted.kind().name().toLowerCase(java.util.Locale.ROOT),
                named == null ? null : named.release(),
                range != null ? range.product() : live == null ? null : live.product(),
                range == null ? null : range.versions(),
                named != null
                        ? named.reaches().name()
                        : range == null ? null : range.reaches().name(),
                live == null ? null : live.service(),
                live == null ? null : live.environment(),
                live == null ? null : live.minimum(),
                artifact == null ? null : artifact.name(),
                artifact == null ? null : artifact.digest(),
                issue == null ? null : issue.key(),
                issue == null ? null : issue.state(),
                one.category().name(),
                one.why(),
                one.owner(),
                one.fromProduct(),
                one.status().name(),
                "Needs " + wanted.sentence() + " (" + one.finding() + ")",
                one.since(),
                warning,
                one.waiver(),
                one.createdBy(),
                one.createdAt());
    }
}
