package org.releasemanager.coordination.dependency;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.springframework.stereotype.Component;

/** What speaks against the plan of a release while there is time to change it: what it needs comes too late, or never. */
@Component
public class DependencyWarnings {
    private final Releases releases;

    DependencyWarnings(Releases releases) {
        this.releases = releases;
    }

    /** By number of the dependency. */
    public Map<Integer, String> of(Release release, Collection<Dependency> dependencies) {
        var ids = dependencies.stream()
                .flatMap(one -> one.namedRelease().stream())
                .toList();
        var standings = releases.standings(ids, List.of(), Instant.EPOCH).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
        var warnings = new HashMap<Integer, String>();
        for (var one : dependencies) {
            if (one.status() == Status.IMPOSSIBLE) {
                warnings.put(
                        one.number(),
                        "It can never go to production like this: waits for "
                                + one.wanted().sentence() + ", and " + one.finding());
            } else if (one.status() == Status.OPEN) {
                one.namedRelease().ifPresent(id -> tooLate(release.target(), standings.get(id), one, warnings));
            }
        }
        return warnings;
    }

    private static void tooLate(
            @Nullable ZonedDateTime own,
            @Nullable Standing other,
            Dependency dependency,
            Map<Integer, String> warnings) {
        boolean matters = dependency.wanted() instanceof Wanted.OneRelease one
                && one.reaches().compareTo(Milestone.RELEASING) >= 0;
        if (other == null || other.target() == null || !matters) {
            return;
        }
        var theirs = other.target().toInstant();
        if (own == null) {
            warnings.put(
                    dependency.number(),
                    other.id() + " starts no sooner than " + MomentText.utc(theirs)
                            + ": this release waits at least until then");
        } else if (theirs.isAfter(own.toInstant())) {
            warnings.put(
                    dependency.number(),
                    other.id() + " starts no sooner than " + MomentText.utc(theirs)
                            + ", which is after this release's own " + MomentText.utc(own.toInstant())
                            + ": one of the two has to move");
        }
    }
}
