package org.releasemanager.coordination.dependency.store;

import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Wanted;

/** What is wanted, spread over the columns of its kind. */
record WantedColumns(
        @Nullable String onRelease,
        @Nullable String onProduct,
        @Nullable String versions,
        @Nullable String reaches,
        @Nullable String service,
        @Nullable String environment,
        @Nullable String artifact,
        @Nullable String digest,
        @Nullable String issue,
        @Nullable String issueState) {
    static WantedColumns of(Wanted wanted) {
        if (wanted instanceof Wanted.OneRelease one) {
            return new WantedColumns(
                    one.release(), null, null, one.reaches().name(), null, null, null, null, null, null);
        }
        if (wanted instanceof Wanted.AnyRelease any) {
            return new WantedColumns(
                    null, any.product(), any.versions(), any.reaches().name(), null, null, null, null, null, null);
        }
        if (wanted instanceof Wanted.LiveService live) {
            return new WantedColumns(
                    null,
                    live.product(),
                    live.minimum(),
                    null,
                    live.service(),
                    live.environment(),
                    null,
                    null,
                    null,
                    null);
        }
        if (wanted instanceof Wanted.Artifact artifact) {
            return new WantedColumns(
                    null, null, null, null, null, null, artifact.name(), artifact.digest(), null, null);
        }
        var issue = (Wanted.Issue) wanted;
        return new WantedColumns(null, null, null, null, null, null, null, null, issue.key(), issue.state());
    }
}
