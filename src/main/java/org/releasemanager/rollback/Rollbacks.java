package org.releasemanager.rollback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.health.Assessment;
import org.releasemanager.health.Health;
import org.releasemanager.health.Verifications;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Taking a release back out of an environment. */
@Component
public class Rollbacks {
    private final Releases releases;
    private final Deployments deployments;
    private final Verifications verifications;
    private final BadVersions badVersions;
    private final FailureReasons reasons;
    private final Deviations deviations;
    private final Timeline timeline;

    Rollbacks(
            Releases releases,
            Deployments deployments,
            Verifications verifications,
            BadVersions badVersions,
            FailureReasons reasons,
            Deviations deviations,
            Timeline timeline) {
        this.releases = releases;
        this.deployments = deployments;
        this.verifications = verifications;
        this.badVersions = badVersions;
        this.reasons = reasons;
        this.deviations = deviations;
        this.timeline = timeline;
    }

    /**
     * The services that the release changed in this environment, last change first; nothing else is taken back. A service
     * that was changed several times is named several times. Stops what still runs there, and marks a version as bad that
     * leaves production.
     */
    public List<String> plan(String releaseId, String environment) {
        deployments.stop(releaseId, environment, "The release is rolled back");
        List<String> services = deployments.toTakeBack(releaseId, environment);
        if (!services.isEmpty() && isProduction(releaseId, environment)) {
            badVersions.mark(releases.get(releaseId), reasons.of(releaseId));
        }
        String text = services.isEmpty()
                ? "There is nothing to take back from " + environment
                : "Rollback of " + environment + " begins: " + String.join(", ", services);
        timeline.record(releaseId, Timeline.SYSTEM, "rollback-planned", text);
        return services;
    }

    /** Whether the versions from before run again, and work. No data about their health is no failure here. */
    public boolean verify(String releaseId, String environment) {
        Map<String, String> before = new LinkedHashMap<>();
        Set<String> affected = new TreeSet<>(deployments.deployedServices(releaseId, environment));
        for (Deployment deployment : deployments.of(releaseId)) {
            if (deployment.environment().equals(environment) && deployment.undo() != null) {
                affected.add(deployment.service());
            }
            if (deployment.environment().equals(environment) && deployment.previousVersion() != null) {
                before.putIfAbsent(deployment.service(), deployment.previousVersion());
            }
        }
        before.keySet().retainAll(affected);
        Assessment seen = verifications.verifyRestored(releaseId, environment, List.copyOf(affected), before);
        boolean verified = seen.health() != Health.UNHEALTHY;
        if (verified && !affected.isEmpty()) {
            settled(releaseId, environment, Timeline.SYSTEM);
        }
        return verified;
    }

    /** A person has taken one service back where the tool had failed. */
    public void repairedService(String releaseId, String environment, String service, String person, String how) {
        deployments.undoneByHand(releaseId, environment, service, person, how);
        deviations.record(
                releaseId,
                Deviation.Kind.BY_HAND,
                environment,
                person,
                person + " took " + service + " back from " + environment + " by hand: " + how);
    }

    /** A person has made sure that the environment works again. */
    public void repairedEnvironment(String releaseId, String environment, String person, String how) {
        deviations.record(
                releaseId,
                Deviation.Kind.BY_HAND,
                environment,
                person,
                person + " made sure by hand that " + environment + " works again: " + how);
        settled(releaseId, environment, person);
    }

    private void settled(String releaseId, String environment, String actor) {
        String text = environment + " is back at what ran there before "
                + releases.get(releaseId).version();
        timeline.record(releaseId, actor, "rollback-verified", text);
        if (isProduction(releaseId, environment)) {
            releases.markRolledBack(releaseId);
        }
    }

    private boolean isProduction(String releaseId, String environment) {
        Release release = releases.get(releaseId);
        return release.product().production().key().equals(environment);
    }
}
