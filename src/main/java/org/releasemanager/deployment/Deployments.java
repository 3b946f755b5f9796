package org.releasemanager.deployment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.effect.Effects;
import org.releasemanager.effect.Step;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/**
 * What releases put into environments and take back. The verbs hand work to a tool and return; the step named with them is
 * woken when the work has ended.
 */
@Component
public class Deployments {
    private final Releases releases;
    private final WorkStore works;
    private final WorkIntents intents;
    private final Effects effects;
    private final Timeline timeline;
    private final Clock clock;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final ToolInstructions instructions;

    Deployments(
            Releases releases,
            WorkStore works,
            WorkIntents intents,
            Effects effects,
            Timeline timeline,
            Clock clock,
            DeploymentOrders orders,
            DeploymentTools tools,
            ToolInstructions instructions) {
        this.releases = releases;
        this.works = works;
        this.intents = intents;
        this.effects = effects;
        this.timeline = timeline;
        this.clock = clock;
        this.orders = orders;
        this.tools = tools;
        this.instructions = instructions;
    }

    /**
     * Puts the release's version of a service into an environment that the release holds. Executed again for the same step
     * (after a crash, or by a retry of the engine) it finds the work it began, and begins no second one.
     *
     * @param waitingActivityId the receive task that waits for the end
     */
    public void start(
            String releaseId, String environment, String service, String processInstanceId, String waitingActivityId) {
        Step step = new Step(processInstanceId, waitingActivityId);
        handOver(intents.toDeploy(releases.get(releaseId), environment, service, step));
    }

    /** Whether this step has begun its deployment: then executing it again adopts that. */
    boolean hasBegun(String releaseId, String environment, String service, Step step) {
        return intents.hasBegun(releaseId, environment, service, step);
    }

    /**
     * Takes back the last deployment of this service that the release has not taken back yet; otherwise as {@link #start}.
     *
     * @see #toTakeBack
     */
    public void startUndo(
            String releaseId, String environment, String service, String processInstanceId, String waitingActivityId) {
        Step step = new Step(processInstanceId, waitingActivityId);
        handOver(intents.toUndo(releaseId, environment, service, step));
    }

    /** How the last deployment of this service ended. */
    public Outcome conclude(String releaseId, String environment, String service) {
        return outcome(releaseId, environment, service, Direction.DEPLOY);
    }

    /** How taking this service back ended. */
    public Outcome concludeUndo(String releaseId, String environment, String service) {
        return outcome(releaseId, environment, service, Direction.UNDO);
    }

    /** A person has taken this service back where the tool had failed. */
    public void undoneByHand(String releaseId, String environment, String service, String who, String how) {
        works.latest(releaseId, environment, service, Direction.UNDO)
                .ifPresent(undo -> effects.doneByHand(
                        undo.key(),
                        "Done by hand by " + who + ": " + how,
                        () -> works.markUndone(undo, clock.instant())));
    }

    /**
     * A person did the open work that this step waits for, or says that it failed; the tool is not asked.
     *
     * @return false if the step waits for no work of a tool
     */
    public boolean endByHand(
            String releaseId, String processInstanceId, String waitingActivityId, boolean succeeded, String detail) {
        Step step = new Step(processInstanceId, waitingActivityId);
        Optional<Work> open = works.ofRelease(releaseId).stream()
                .filter(work -> work.isOpen() && step.equals(work.effect().waiting()))
                .findFirst();
        open.ifPresent(work -> effects.endByHand(work.key(), succeeded, detail));
        return open.isPresent();
    }

    /** What an operator says about a deployment that shows no progress. */
    public enum SilenceAnswer {
        /** It goes on; they are asked again after the same time. */
        KEEP_WAITING,
        /** The tool is told to stop; it has failed. */
        CANCEL,
        /** Nobody asks the tool any more; what it has done there is not known. */
        MARK_FAILED
    }

    /** Does what an operator said; nothing if the deployment has ended meanwhile. */
    public void answerSilence(
            String releaseId, String environment, String service, SilenceAnswer answer, String who, String reason) {
        works.latest(releaseId, environment, service, Direction.DEPLOY).ifPresent(work -> {
            switch (answer) {
                case KEEP_WAITING -> effects.waitOn(work.key());
                case CANCEL -> effects.stop(work.key(), "Stopped by " + who + ": " + reason);
                case MARK_FAILED -> effects.writeOff(work.key(), "Written off by " + who + ": " + reason);
            }
        });
    }

    /** Stops what the release has running in this environment, because nobody waits for it any more. */
    public void stop(String releaseId, String environment, String why) {
        works.ofRelease(releaseId).stream()
                .filter(work -> work.isOpen() && work.environment().equals(environment))
                .forEach(work -> effects.abandon(work.key(), why));
    }

    /** All attempts of the release, in the order in which they were begun. */
    public List<Deployment> of(String releaseId) {
        List<Work> all = works.ofRelease(releaseId);
        Map<String, Work> undos = all.stream()
                .filter(Work::isUndo)
                .collect(Collectors.toMap(work -> work.intent().orderKey(), work -> work));
        return all.stream()
                .filter(work -> !work.isUndo())
                .map(work -> Deployment.of(work, undos.get(work.key())))
                .toList();
    }

    /** The services that the release changed in this environment and has not taken back, in the order of the changes. */
    public List<String> deployedServices(String releaseId, String environment) {
        List<String> services = new ArrayList<>(toTakeBack(releaseId, environment));
        Collections.reverse(services);
        return services.stream().distinct().toList();
    }

    /**
     * The services to call {@link #startUndo} for, one after the other, so that the environment gets back to what was there
     * before the release came. A service is named once for each deployment that changed it.
     */
    public List<String> toTakeBack(String releaseId, String environment) {
        return Deployed.lastFirst(works.ofRelease(releaseId), environment).stream()
                .map(Work::service)
                .toList();
    }

    /** What runs by our own ledger: version by service. */
    public Map<String, String> live(String product, String environment) {
        return Live.versions(works.live(product, environment));
    }

    /** What serves now by the word of the tool: version by service; a service that does not run is missing. */
    public Map<String, String> serving(String releaseId, String environment) {
        Map<String, String> versions = new LinkedHashMap<>();
        orders.wouldBe(releases.get(releaseId), environment, 0).forEach(order -> tools.of(order)
                .liveVersion(order)
                .ifPresent(version -> versions.put(order.service().key(), version)));
        return versions;
    }

    /** What of this release is still out there, one sentence for each environment: {@code staging runs 1.2.0 (web)}. */
    public List<String> leftDeployed(String releaseId) {
        Release release = releases.get(releaseId);
        return release.product().environments().stream()
                .map(Environment::key)
                .flatMap(environment -> Live.sentences(environment, ownLive(release, environment)).stream())
                .toList();
    }

    /** What a person would do by hand, by environment: Markdown from the tools. */
    public Map<String, Map<Guide, String>> instructions(String releaseId) {
        return instructions.of(releaseId);
    }

    private void handOver(Work work) {
        if (work.isOpen()) {
            effects.begin(work.key());
            timeline.record(work.releaseId(), Timeline.SYSTEM, Sentences.kind(work), Sentences.of(work));
        }
    }

    private List<Work> ownLive(Release release, String environment) {
        return works.live(release.product().key(), environment).stream()
                .filter(work -> work.releaseId().equals(release.id()))
                .toList();
    }

    private Outcome outcome(String releaseId, String environment, String service, Direction direction) {
        Work work = works.latest(releaseId, environment, service, direction).orElseThrow();
        String detail = work.detail() == null ? "" : work.detail();
        return switch (work.state()) {
            case SUCCEEDED -> new Outcome.Done(detail);
            case FAILED, UNKNOWN, ABANDONED -> new Outcome.Failed(detail);
            case INTENT, SUBMITTED ->
                throw new IllegalStateException(service + " in " + environment + " is still being worked on");
        };
    }
}
