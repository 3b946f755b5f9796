package org.releasemanager.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.releasemanager.effect.StepWaker;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the services of all observed environments, each when it is due and all at the same time; on any number of nodes. */
@Component
class ObservationPoller {
    private static final Logger LOG = LoggerFactory.getLogger(ObservationPoller.class);
    private static final Duration UNCOMMITTED = Duration.ofSeconds(30);

    private final ObservationStore store;
    private final ObservationEnds ends;
    private final HttpProbe http;
    private final Releases releases;
    private final StepWaker steps;
    private final Clock clock;

    ObservationPoller(
            ObservationStore store,
            ObservationEnds ends,
            HttpProbe http,
            Releases releases,
            StepWaker steps,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.http = http;
        this.releases = releases;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param answers by service, on their way */
    private record Asked(Observation observation, Watched watched, Map<String, CompletableFuture<Probe>> answers) {}

    @Scheduled(fixedDelayString = "${release-manager.health.poll-every:PT0.5S}")
    void tick() {
        Instant now = clock.instant();
        List<Asked> asked = new ArrayList<>();
        for (Observation observation : store.due(now)) {
            if (store.claim(observation, now.plus(observation.every()))) {
                asked.add(observation.isOver() ? nothing(observation) : ask(observation));
            }
        }
        asked.forEach(this::follow);
    }

    private Asked ask(Observation observation) {
        Watched watched = Watched.of(releases.get(observation.releaseId()).product(), observation.environment());
        Map<String, CompletableFuture<Probe>> answers = new LinkedHashMap<>();
        watched.addresses().forEach((service, address) -> answers.put(service, http.ask(address)));
        return new Asked(observation, watched, answers);
    }

    private static Asked nothing(Observation observation) {
        return new Asked(observation, new Watched(Map.of(), List.of()), Map.of());
    }

    private void follow(Asked asked) {
        Observation observation = asked.observation();
        try {
            if (isOrphaned(observation)) {
                ends.giveUp(observation);
            } else if (observation.isOver() || take(asked)) {
                ends.tell(observation);
            }
        } catch (RuntimeException failure) {
            // One release that cannot go on now must not keep the others waiting.
            LOG.warn(
                    "The observation of {} could not be followed; it is tried again", observation.releaseId(), failure);
        }
    }

    /** @return whether the observation is over */
    private boolean take(Asked asked) {
        Observation observation = asked.observation();
        asked.answers().forEach((service, answer) -> store.add(observation.id(), service, answer.join()));
        Map<String, List<Probe>> probes = store.probes(observation.id());
        boolean nothingToAsk = asked.answers().isEmpty();
        boolean timeIsOver = !clock.instant().isBefore(observation.endsAt());
        boolean down = probes.values().stream().anyMatch(Judgement::isOut);
        if (nothingToAsk || timeIsOver || down) {
            ends.end(observation, asked.watched(), probes);
            return true;
        }
        return false;
    }

    /** A step that has not been committed yet looks like one whose process has gone; after this time it is gone. */
    private boolean isOrphaned(Observation observation) {
        return observation.startedAt().plus(UNCOMMITTED).isBefore(clock.instant())
                && !steps.isAlive(observation.processInstanceId());
    }
}
