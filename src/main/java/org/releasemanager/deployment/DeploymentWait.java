package org.releasemanager.deployment;

import java.util.Optional;
import org.releasemanager.deployment.EnvironmentLeases.Place;
import org.releasemanager.effect.FirstLine;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits for an environment that another one holds, or for a tool that works. */
@Component
class DeploymentWait implements WaitReason {
    private static final int ANOTHER_RELEASE = 50;
    private static final int A_TOOL = 30;

    private final EnvironmentLeases leases;
    private final EnvironmentGuards guards;
    private final WorkStore works;

    DeploymentWait(EnvironmentLeases leases, EnvironmentGuards guards, WorkStore works) {
        this.leases = leases;
        this.guards = guards;
        this.works = works;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return leases.placeOf(releaseId)
                .map(place -> queueing(releaseId, place))
                .or(() -> works.ofRelease(releaseId).stream()
                        .filter(Work::isOpen)
                        .findFirst()
                        .map(DeploymentWait::working));
    }

    /** Who holds the environment tells more than what would keep it afterwards. */
    private Waiting queueing(String releaseId, Place place) {
        if (place.holder() == null) {
            var against = guards.reasonAgainst(releaseId, place.environment());
            if (against.isPresent()) {
                return new Waiting(
                        ANOTHER_RELEASE,
                        against.get().sentence(),
                        place.since(),
                        against.get().until());
            }
        }
        String sentence = place.holder() == null
                ? "Waits for " + place.environment() + ", which is about to be free"
                : "Waits for " + place.environment() + ", which " + place.holder() + " holds (place " + place.position()
                        + " in the queue)";
        return new Waiting(ANOTHER_RELEASE, sentence, place.since(), null);
    }

    private static Waiting working(Work work) {
        String what = work.service() + " " + work.intent().version();
        String sentence = work.isUndo()
                ? "Taking " + what + " back from " + work.environment()
                : "Deploying " + what + " to " + work.environment();
        return new Waiting(
                A_TOOL,
                sentence + FirstLine.behindColon(work.detail()),
                work.effect().createdAt(),
                work.effect().deadline());
    }
}
