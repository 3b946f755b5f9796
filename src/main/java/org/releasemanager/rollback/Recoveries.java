package org.releasemanager.rollback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What is known when a release has failed in production. */
@Component
public class Recoveries {
    private final Releases releases;
    private final Deployments deployments;
    private final SchemaChanges schemaChanges;
    private final BadVersions badVersions;
    private final FailureReasons reasons;
    private final Clock clock;

    Recoveries(
            Releases releases,
            Deployments deployments,
            SchemaChanges schemaChanges,
            BadVersions badVersions,
            FailureReasons reasons,
            Clock clock) {
        this.releases = releases;
        this.deployments = deployments;
        this.schemaChanges = schemaChanges;
        this.badVersions = badVersions;
        this.reasons = reasons;
        this.clock = clock;
    }

    public RecoveryFacts facts(String releaseId) {
        Release release = releases.get(releaseId);
        List<Deployment> live = deployments.of(releaseId).stream()
                .filter(Deployment::live)
                .filter(deployment -> deployment
                        .environment()
                        .equals(release.product().production().key()))
                .toList();
        return new RecoveryFacts(
                schemaChanges.areIncompatible(releaseId),
                live.stream().allMatch(deployment -> hasWayBack(release, deployment)),
                false,
                hoursLive(live),
                reasons.of(releaseId));
    }

    /** What failed last, for people; also when it was not in production. */
    public String failureReason(String releaseId) {
        return reasons.of(releaseId);
    }

    private boolean hasWayBack(Release release, Deployment deployment) {
        String previous = deployment.previousVersion();
        return previous != null && !badVersions.isBad(release.product().key(), previous);
    }

    private int hoursLive(List<Deployment> live) {
        return live.stream()
                .map(Deployment::finishedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(since -> (int) Duration.between(since, clock.instant()).toHours())
                .orElse(0);
    }
}
