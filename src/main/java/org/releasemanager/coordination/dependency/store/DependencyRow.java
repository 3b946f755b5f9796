package org.releasemanager.coordination.dependency.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Category;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.Milestone;
import org.releasemanager.coordination.dependency.Wanted;

/** One row of the table {@code release_dependency}. */
record DependencyRow(
        long id,
        String releaseId,
        int number,
        String kind,
        @Nullable String onRelease,
        @Nullable String onProduct,
        @Nullable String versions,
        @Nullable String reaches,
        @Nullable String service,
        @Nullable String environment,
        @Nullable String artifact,
        @Nullable String digest,
        @Nullable String issue,
        @Nullable String issueState,
        String category,
        String why,
        String owner,
        boolean fromProduct,
        String status,
        String finding,
        @Nullable String metBy,
        OffsetDateTime since,
        @Nullable String waivedBy,
        @Nullable String waiveReason,
        @Nullable String confirmedBy,
        String createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime askedAt) {
    static DependencyRow of(Dependency dependency) {
        var wanted = WantedColumns.of(dependency.wanted());
        var waiver = dependency.waiver();
        return new DependencyRow(
                dependency.id(),
                dependency.releaseId(),
                dependency.number(),
                dependency.wanted().kind().name(),
                wanted.onRelease(),
                wanted.onProduct(),
                wanted.versions(),
                wanted.reaches(),
                wanted.service(),
                wanted.environment(),
                wanted.artifact(),
                wanted.digest(),
                wanted.issue(),
                wanted.issueState(),
                dependency.category().name(),
                dependency.why(),
                dependency.owner(),
                dependency.fromProduct(),
                dependency.status().name(),
                dependency.finding(),
                dependency.metBy(),
                dependency.since().atOffset(ZoneOffset.UTC),
                waiver == null ? null : waiver.person(),
                waiver == null ? null : waiver.reason(),
                waiver == null ? null : waiver.confirmedBy(),
                dependency.createdBy(),
                dependency.createdAt().atOffset(ZoneOffset.UTC),
                dependency.askedAt().atOffset(ZoneOffset.UTC));
    }

    Dependency dependency() {
        return new Dependency(
                id,
                releaseId,
                number,
                wanted(),
                Category.valueOf(category),
                why,
                owner,
                fromProduct,
                Dependency.Status.valueOf(status),
                finding,
                metBy,
                since.toInstant(),
                waivedBy == null ? null : new Dependency.Waiver(waivedBy, there(waiveReason), confirmedBy),
                createdBy,
                createdAt.toInstant(),
                askedAt.toInstant());
    }

    private Wanted wanted() {
        return switch (Wanted.Kind.valueOf(kind)) {
            case RELEASE ->
                onRelease != null
                        ? new Wanted.OneRelease(onRelease, Milestone.valueOf(there(reaches)))
                        : new Wanted.AnyRelease(there(onProduct), there(versions), Milestone.valueOf(there(reaches)));
            case SERVICE ->
                new Wanted.LiveService(there(onProduct), there(service), there(environment), there(versions));
            case ARTIFACT -> new Wanted.Artifact(there(artifact), there(digest));
            case ISSUE -> new Wanted.Issue(there(issue), there(issueState));
        };
    }

    private static String there(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
