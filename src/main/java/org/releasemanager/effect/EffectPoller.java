package org.releasemanager.effect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after all open effects, on any number of nodes: a node claims a row before it looks. Clocks of nodes may differ; at
 * worst a row is looked at twice, and its end is recorded once. What is not due costs nothing.
 */
@Component
class EffectPoller {
    private static final int AT_ONCE = 100;
    /** A batch is small, so that one slow tool does not outlast the claims. */
    private static final int BATCH = 20;

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(EffectPoller.class);

    private final EffectStore store;
    private final EffectProgress progress;
    private final StepWaker steps;
    private final EffectTransactions transactions;
    private final Clock clock;

    EffectPoller(
            EffectStore store, EffectProgress progress, StepWaker steps, EffectTransactions transactions, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${release-manager.effect.poll-every:PT0.5S}")
    void tick() {
        store.due(clock.instant(), AT_ONCE).stream()
                .collect(groupingBy(Effect::kind, LinkedHashMap::new, toList()))
                .forEach(this::lookAtAll);
    }

    private void lookAtAll(String kind, List<Effect> due) {
        for (int from = 0; from < due.size(); from += BATCH) {
            List<Effect> claimed = claim(due.subList(from, Math.min(from + BATCH, due.size())));
            progress.look(kind, claimed.stream().filter(Effect::isOpen).toList());
            claimed.forEach(this::wakeIfEnded);
        }
    }

    private List<Effect> claim(List<Effect> batch) {
        Instant until = clock.instant().plus(CLAIM);
        List<Effect> claimed = new ArrayList<>();
        for (Effect effect : batch) {
            if (store.claim(effect, until)) {
                claimed.add(effect);
            }
        }
        return claimed;
    }

    private void wakeIfEnded(Effect effect) {
        try {
            Effect seen = store.get(effect.key());
            Step step = seen.waiting();
            if (!seen.isOpen() && !seen.signalled() && step != null) {
                wake(seen, step);
            }
        } catch (RuntimeException failure) {
            // One release that cannot go on now must not keep the others waiting.
            LOG.warn("{} could not be followed up; it is tried again", effect.key(), failure);
        }
    }

    private void wake(Effect ended, Step step) {
        boolean woken = transactions.allOrNothing(
                () -> store.markSignalled(ended.key()) && steps.wake(step.processInstanceId(), step.activityId()));
        if (!woken && progress.isOrphaned(ended)) {
            store.markSignalled(ended.key());
        } else if (!woken) {
            store.lookAgain(ended.key(), clock.instant().plus(EffectProgress.LOOK_EVERY));
        }
    }
}
