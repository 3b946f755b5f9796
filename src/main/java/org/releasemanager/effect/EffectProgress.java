package org.releasemanager.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.effect.Effect.State;
import org.releasemanager.effect.spi.EffectKind;
import org.releasemanager.effect.spi.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks how effects go and records the answers, or that there were none. */
@Component
class EffectProgress {
    static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration RARELY = Duration.ofSeconds(15);
    /** A step that has not been committed yet looks like one whose process has gone; after this time it is gone. */
    private static final Duration UNCOMMITTED = Duration.ofSeconds(30);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Logger LOG = LoggerFactory.getLogger(EffectProgress.class);

    private final EffectStore store;
    private final EffectEnds ends;
    private final EffectHandover handover;
    private final EffectKinds kinds;
    private final StepWaker steps;
    private final EffectTransactions transactions;
    private final Clock clock;

    EffectProgress(
            EffectStore store,
            EffectEnds ends,
            EffectHandover handover,
            EffectKinds kinds,
            StepWaker steps,
            EffectTransactions transactions,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.handover = handover;
        this.kinds = kinds;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    void look(String kind, List<Effect> open) {
        List<Effect> toAsk = new ArrayList<>();
        for (Effect effect : open) {
            careful(effect, () -> {
                if (isOrphaned(effect)) {
                    ends.abandon(effect, "The release no longer waits for it");
                } else if (effect.state() == State.INTENT) {
                    store.lookAgain(effect.key(), next(Duration.between(effect.createdAt(), clock.instant())));
                } else {
                    toAsk.add(effect);
                }
            });
        }
        if (!toAsk.isEmpty()) {
            ask(kind, toAsk);
        }
    }

    boolean isOrphaned(Effect effect) {
        Step step = effect.waiting();
        return step != null
                && effect.createdAt().plus(UNCOMMITTED).isBefore(clock.instant())
                && !steps.isAlive(step.processInstanceId());
    }

    private void ask(String kind, List<Effect> effects) {
        Map<String, Progress> answers = answers(kind, effects);
        for (Effect effect : effects) {
            Progress answer =
                    answers.getOrDefault(effect.key(), new Progress.Unreachable("It did not answer for this"));
            careful(effect, () -> follow(effect, answer));
        }
    }

    private Map<String, Progress> answers(String kind, List<Effect> effects) {
        try {
            return kinds.of(kind).lookAtAll(effects.stream().map(Effect::handle).toList());
        } catch (RuntimeException outage) {
            // Nothing is known of any of them; each says so.
            var unreachable = new Progress.Unreachable(String.valueOf(outage.getMessage()));
            return effects.stream().collect(Collectors.toMap(Effect::key, effect -> unreachable));
        }
    }

    private void follow(Effect effect, Progress progress) {
        if (progress instanceof Progress.Succeeded succeeded) {
            ends.succeeded(effect, succeeded.detail());
        } else if (progress instanceof Progress.Failed failed) {
            ends.failed(effect, failed.reason());
        } else if (progress instanceof Progress.Unreachable unreachable) {
            silent(effect, unreachable.why());
        } else if (isOverdue(effect)) {
            stop(effect);
        } else if (progress instanceof Progress.Running running) {
            running(effect, running);
        } else {
            LOG.warn("The tool does not know {}; it is told again to do it", effect.key());
            handover.again(effect);
            store.lookAgain(effect.key(), next());
        }
    }

    private void running(Effect effect, Progress.Running running) {
        if (!running.mark().equals(effect.mark())) {
            store.moved(effect.key(), running.detail(), running.mark(), clock.instant(), next());
            return;
        }
        store.running(effect.key(), running.detail(), next(unchangedFor(effect)));
        boolean tooLong = kinds.of(effect)
                .patience(effect.handle())
                .filter(patience -> unchangedFor(effect).compareTo(patience) >= 0)
                .isPresent();
        if (tooLong && effect.askedAt() == null) {
            ask(effect);
        }
    }

    /** People decide what becomes of it; once for each silence. */
    private void ask(Effect effect) {
        Step step = effect.waiting();
        Instant since = effect.unchangedSince();
        if (step != null && since != null) {
            transactions.allOrNothing(() -> {
                boolean asked = store.markAsked(effect.key(), clock.instant())
                        && steps.ask(step.processInstanceId(), step.activityId());
                if (asked) {
                    kinds.of(effect).tellOfSilence(effect.handle(), since);
                }
                return asked;
            });
        }
    }

    private Duration unchangedFor(Effect effect) {
        Instant since = effect.unchangedSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private void stop(Effect effect) {
        EffectKind kind = kinds.of(effect);
        kind.cancel(effect.handle());
        ends.failed(
                effect, "No result within " + inWords(kind.timeLimit(effect.handle())) + "; the tool was told to stop");
    }

    private void silent(Effect effect, String why) {
        Instant now = clock.instant();
        if (effect.outages() == 0) {
            LOG.warn("The tool does not answer for {}; it is asked again each second: {}", effect.key(), why);
        }
        String since = TIME.format(effect.silentSince() == null ? now : effect.silentSince());
        String detail = "The tool does not answer since " + since + FirstLine.behindColon(why);
        if (isOverdue(effect)) {
            ends.unknown(effect, detail + ". The time for it is over; it may still be running there");
        } else {
            store.silent(effect.key(), detail, now, next());
        }
    }

    private void careful(Effect effect, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException outage) {
            // Tools fail in their own ways; each means that nothing is known now, and that somebody must be told.
            noteOutage(effect, outage);
        }
    }

    private void noteOutage(Effect effect, RuntimeException outage) {
        try {
            silent(effect, String.valueOf(outage.getMessage()));
        } catch (RuntimeException failure) {
            // One effect that cannot be followed now must not keep the others waiting.
            LOG.warn("{} could not be followed up; it is tried again", effect.key(), failure);
        }
    }

    private boolean isOverdue(Effect effect) {
        return effect.deadline() != null && effect.deadline().isBefore(clock.instant());
    }

    private Instant next() {
        return clock.instant().plus(LOOK_EVERY);
    }

    /** What has not changed for long is looked at less often. */
    private Instant next(Duration unchanged) {
        Duration pause = unchanged.dividedBy(10);
        Duration atMost = pause.compareTo(RARELY) < 0 ? pause : RARELY;
        return clock.instant().plus(atMost.compareTo(LOOK_EVERY) < 0 ? LOOK_EVERY : atMost);
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
