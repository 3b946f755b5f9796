package org.releasemanager.coordination.dependency;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.coordination.dependency.Wanted.AnyRelease;
import org.releasemanager.coordination.dependency.Wanted.OneRelease;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.springframework.stereotype.Component;

/**
 * How the other releases stand: one question to the database for all that wait. A product's whole history is read only for a
 * range that nobody has looked at yet, or that has lost the release that satisfied it.
 */
@Component
class ReleaseLook implements Look {
    private static final List<Status> BEST_FIRST = List.of(Status.SATISFIED, Status.OPEN, Status.IMPOSSIBLE);

    private final Releases releases;
    private final ProductVersions versions;

    ReleaseLook(Releases releases, ProductVersions versions) {
        this.releases = releases;
        this.versions = versions;
    }

    @Override
    public Wanted.Kind kind() {
        return Wanted.Kind.RELEASE;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Map<Long, Finding> look(Collection<Dependency> dependencies) {
        var ids = dependencies.stream().flatMap(ReleaseLook::named).distinct().toList();
        var open = ranges(dependencies.stream().filter(one -> one.metBy() == null && !one.isUnseen()));
        var since = open.stream().map(Dependency::askedAt).min(Comparator.naturalOrder());
        var standings = releases.standings(ids, products(open), since.orElse(Instant.EPOCH));
        var byId = standings.stream().collect(Collectors.toMap(Standing::id, Function.identity()));

        var found = new HashMap<Long, Finding>();
        dependencies.forEach(one -> named(one).findFirst().ifPresent(id -> {
            var finding = finding(byId.get(id), reaches(one));
            if (one.metBy() == null || finding.status() == Status.SATISFIED) {
                found.put(one.id(), one.metBy() == null ? finding : finding.of(id));
            }
        }));
        open.forEach(one -> found.put(one.id(), best(one, standings)));
        var deep = ranges(dependencies.stream().filter(one -> !found.containsKey(one.id())));
        if (!deep.isEmpty()) {
            var all = releases.standings(List.of(), products(deep), Instant.EPOCH);
            deep.forEach(one -> found.put(one.id(), best(one, all)));
        }
        return found;
    }

    private static List<Dependency> ranges(Stream<Dependency> dependencies) {
        return dependencies.filter(one -> one.wanted() instanceof AnyRelease).toList();
    }

    private static List<String> products(List<Dependency> ranges) {
        return ranges.stream()
                .map(one -> ((AnyRelease) one.wanted()).product())
                .distinct()
                .toList();
    }

    private static Stream<String> named(Dependency dependency) {
        return Stream.concat(dependency.namedRelease().stream(), Stream.ofNullable(dependency.metBy()));
    }

    private static Milestone reaches(Dependency dependency) {
        return dependency.wanted() instanceof OneRelease one
                ? one.reaches()
                : ((AnyRelease) dependency.wanted()).reaches();
    }

    private static Finding finding(@Nullable Standing standing, Milestone reaches) {
        if (standing == null) {
            return Finding.impossible("it is not there any more");
        }
        if (standing.isLost()) {
            return Finding.impossible("it is " + standing.state());
        }
        return reaches.isReachedIn(standing.state())
                ? Finding.satisfied("it is " + standing.state())
                : Finding.open("it is in " + standing.state() + (standing.held() ? ", and held" : ""));
    }

    private Finding best(Dependency dependency, List<Standing> standings) {
        var range = (AnyRelease) dependency.wanted();
        return standings.stream()
                .filter(one ->
                        one.product().equals(range.product()) && !one.id().equals(dependency.releaseId()))
                .filter(one -> !one.isLost() || !wasLostBefore(one, dependency.askedAt()))
                .filter(one -> versions.isIn(range, one.version()))
                .map(one -> finding(one, range.reaches()).of(one.id()))
                .min(Comparator.comparing(finding -> BEST_FIRST.indexOf(finding.status())))
                .orElseGet(() -> Finding.open("nobody has started one yet"));
    }

    private static boolean wasLostBefore(Standing standing, Instant moment) {
        return Optional.ofNullable(standing.endedAt())
                .filter(ended -> ended.isBefore(moment))
                .isPresent();
    }
}
