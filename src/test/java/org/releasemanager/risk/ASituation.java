package org.releasemanager.risk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.risk.spi.Situation;

/** What factors look at: nothing to worry about, until a test says otherwise. */
public final class ASituation {
    private static final Release CALM = ARelease.planned().build();
    private static final ChangeSet SMALL = AChangeSet.small().build();

    private ASituation() {}

    public static Situation with(AChangeSet changes) {
        return new Situation(CALM, changes.build(), List.of(), List.of(), Set.of("dev@example.org"), 1);
    }

    public static Situation with(ARelease release) {
        return new Situation(release.build(), SMALL, List.of(), List.of(), Set.of("dev@example.org"), 1);
    }

    public static Situation with(Product product) {
        return with(ARelease.planned().of(product));
    }

    public static Situation touching(String... paths) {
        var files = Stream.of(paths).map(AChangeSet::file).toList();
        return new Situation(CALM, SMALL, files, List.of(), Set.of("dev@example.org"), 1);
    }

    public static Situation after(ReleaseState... states) {
        var ended = Stream.of(states)
                .map(state -> ARelease.ended("0." + state.ordinal(), state, 10))
                .toList();
        return new Situation(CALM, SMALL, List.of(), ended, Set.of("dev@example.org"), 1);
    }

    public static Situation knowing(AChangeSet changes, int comparedReleases, String... emails) {
        return new Situation(CALM, changes.build(), List.of(), List.of(), Set.of(emails), comparedReleases);
    }
}
