package org.releasemanager.effect;

import java.time.Clock;
import java.time.Instant;
import org.releasemanager.effect.spi.EffectKind;
import org.releasemanager.effect.spi.Progress;
import org.springframework.stereotype.Component;

/** Has effects begun. Who may have begun it before asks first whether the tool knows the key: this may be repeated at any time. */
@Component
class EffectHandover {
    private final EffectStore store;
    private final EffectEnds ends;
    private final EffectKinds kinds;
    private final EffectTransactions transactions;
    private final Clock clock;

    EffectHandover(
            EffectStore store, EffectEnds ends, EffectKinds kinds, EffectTransactions transactions, Clock clock) {
        this.store = store;
        this.ends = ends;
        this.kinds = kinds;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Effect effect) {
        EffectKind kind = kinds.of(effect);
        Progress progress = mayBeKnown(effect) ? adoptOrBegin(effect, kind) : tell(effect, kind);
        if (progress instanceof Progress.Unreachable unreachable) {
            throw new IllegalStateException(
                    "Whether " + effect.key() + " has begun is not known: " + unreachable.why());
        }
        Instant now = clock.instant();
        Instant deadline = now.plus(kind.timeLimit(effect.handle()));
        transactions.own(() -> store.submitted(effect.key(), now, deadline));
        if (progress instanceof Progress.Succeeded succeeded) {
            ends.succeeded(effect, succeeded.detail());
        } else if (progress instanceof Progress.Failed failed) {
            ends.failed(effect, failed.reason());
        }
    }

    /** The tool has never heard of it, though it was told: it is told again, under the same key. */
    void again(Effect effect) {
        tell(effect, kinds.of(effect));
    }

    private Progress adoptOrBegin(Effect effect, EffectKind kind) {
        Progress progress = kind.look(effect.handle());
        return progress instanceof Progress.Unheard ? tell(effect, kind) : progress;
    }

    private Progress tell(Effect effect, EffectKind kind) {
        transactions.own(() -> {
            store.asked(effect.key());
            return effect;
        });
        return kind.begin(effect.handle());
    }

    /** What the tool knows of an effect that is tried again may be the end of the time before. */
    private static boolean mayBeKnown(Effect effect) {
        return effect.attempts() > 0 && !effect.reopened();
    }
}
