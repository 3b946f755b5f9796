package org.releasemanager.coordination.dependency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.coordination.dependency.Wanted.AnyRelease;
import org.releasemanager.coordination.dependency.Wanted.OneRelease;
import org.releasemanager.coordination.dependency.store.DependencyRows;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.springframework.stereotype.Component;

/** Keeps releases from waiting for each other in a circle. */
@Component
public class DependencyGraph {
    private final DependencyRows rows;
    private final Releases releases;
    private final ProductVersions versions;
    private final List<Companions> companions;

    DependencyGraph(DependencyRows rows, Releases releases, ProductVersions versions, List<Companions> companions) {
        this.rows = rows;
        this.releases = releases;
        this.versions = versions;
        this.companions = companions;
    }

    /**
     * Before anything is written that makes one release wait for another: one writer at a time, until the caller's
     * transaction ends.
     */
    public void lock() {
        rows.lockGraph();
    }

    /**
     * After it was written, in the same transaction. A range of versions stands for each release of it that runs.
     *
     * @return the circle that a release is part of: {@code shop-2.0.0 → api-3.1.0 → shop-2.0.0}
     */
    public Optional<String> circleThrough(String releaseId) {
        var search = new CircleSearch(
                companions.stream().flatMap(one -> one.waiting().stream()).toList());
        var edges = rows.watched(Set.of(Wanted.Kind.RELEASE)).stream()
                .filter(one -> !one.status().isSettled())
                .toList();
        var products = edges.stream()
                .filter(one -> one.wanted() instanceof AnyRelease)
                .map(one -> ((AnyRelease) one.wanted()).product())
                .distinct()
                .toList();
        var running = releases.standings(List.of(), products, Instant.EPOCH).stream()
                .filter(one -> !one.isEnded())
                .toList();
        edges.forEach(edge -> add(edge, running, search));
        return search.circleThrough(releaseId);
    }

    private void add(Dependency edge, List<Standing> running, CircleSearch search) {
        if (edge.wanted() instanceof OneRelease one) {
            search.add(edge.releaseId(), one.release(), one.reaches());
        } else if (edge.wanted() instanceof AnyRelease range) {
            running.stream()
                    .filter(one ->
                            one.product().equals(range.product()) && !one.id().equals(edge.releaseId()))
                    .filter(one -> versions.isIn(range, one.version()))
                    .forEach(one -> search.add(edge.releaseId(), one.id(), range.reaches()));
        }
    }
}
