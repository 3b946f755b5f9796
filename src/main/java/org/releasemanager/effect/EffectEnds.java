package org.releasemanager.effect;

import java.time.Clock;
import org.releasemanager.effect.spi.EffectKind;
import org.releasemanager.effect.spi.Ending;
import org.releasemanager.effect.spi.Ending.How;
import org.springframework.stereotype.Component;

/** Records how an effect ended, once, in the ledger and with its kind. */
@Component
class EffectEnds {
    private final EffectStore store;
    private final EffectKinds kinds;
    private final EffectTransactions transactions;
    private final Clock clock;

    EffectEnds(EffectStore store, EffectKinds kinds, EffectTransactions transactions, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.transactions = transactions;
        this.clock = clock;
    }

    void succeeded(Effect effect, String detail) {
        end(effect, new Ending(How.SUCCEEDED, detail));
    }

    void failed(Effect effect, String reason) {
        end(effect, new Ending(How.FAILED, reason));
    }

    /** Nobody could ask the tool what became of it. */
    void unknown(Effect effect, String reason) {
        end(effect, new Ending(How.UNKNOWN, reason));
    }

    /** Stops it at the tool, which may have done part of it. */
    void stopped(Effect effect, String why) {
        kinds.of(effect).cancel(effect.handle());
        end(effect, new Ending(How.FAILED, why));
    }

    /** Stops it at the tool; nobody waits for it any more. */
    void abandon(Effect effect, String why) {
        kinds.of(effect).cancel(effect.handle());
        end(effect, new Ending(How.ABANDONED, why));
    }

    /**
     * Stops it at the tool because a new attempt takes its place. Commits on its own and tells nobody: the caller goes on to
     * commit a row that hangs on the release, which must not be locked by then.
     */
    void giveUp(Effect effect) {
        EffectKind kind = kinds.of(effect);
        kind.cancel(effect.handle());
        var ending = new Ending(How.ABANDONED, "Given up: a new attempt began");
        Runnable remember = kind.settle(effect.handle(), ending);
        transactions.own(() -> record(effect, ending, remember));
    }

    private void end(Effect effect, Ending ending) {
        EffectKind kind = kinds.of(effect);
        Runnable remember = kind.settle(effect.handle(), ending);
        transactions.joined(() -> {
            boolean first = record(effect, ending, remember);
            if (first) {
                kind.tell(effect.handle(), ending);
            }
            return first;
        });
    }

    private boolean record(Effect effect, Ending ending, Runnable remember) {
        var state = Effect.State.valueOf(ending.how().name());
        boolean first = store.end(effect, state, ending.detail(), clock.instant());
        if (first) {
            remember.run();
        }
        return first;
    }
}
