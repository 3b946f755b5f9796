package org.releasemanager.effect;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Outside effects that happen once. A room says what it is going to ask ({@link #intend}), has it done ({@link #begin}), and
 * its step is woken when it has ended; how it goes meanwhile is nobody's concern but this room's.
 */
@Component
public class Effects {
    private final EffectStore store;
    private final EffectHandover handover;
    private final EffectEnds ends;
    private final EffectTransactions transactions;
    private final Clock clock;

    Effects(EffectStore store, EffectHandover handover, EffectEnds ends, EffectTransactions transactions, Clock clock) {
        this.store = store;
        this.handover = handover;
        this.ends = ends;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes down what is going to be asked, and commits that on its own, before anybody is asked. A key that is known keeps
     * its row: what is open or has succeeded is adopted, what ended in vain is taken up again.
     *
     * @param alongWith what the room writes in the same transaction when the key is new
     * @throws IllegalStateException if the key stands for another request
     */
    public Effect intend(EffectRequest request, Runnable alongWith) {
        return transactions.own(() -> {
            Optional<Effect> known = store.find(request.key());
            if (known.isEmpty()) {
                store.insert(request, clock.instant());
                alongWith.run();
            } else {
                adopt(known.get(), request);
            }
            return store.get(request.key());
        });
    }

    /** Has it done, unless it has ended. May be repeated at any time, from any node. */
    public void begin(String key) {
        Effect effect = store.get(key);
        if (effect.state() == Effect.State.INTENT) {
            handover.begin(effect);
        }
    }

    public Optional<Effect> find(String key) {
        return store.find(key);
    }

    /** Stops an open effect at its tool, because nobody waits for it any more. */
    public void abandon(String key, String why) {
        open(key).ifPresent(effect -> ends.abandon(effect, why));
    }

    /** Stops an open effect at its tool, because a new attempt takes its place; tells nobody. */
    public void giveUp(String key) {
        open(key).ifPresent(ends::giveUp);
    }

    /** A person has it go on, though it shows no progress; they are asked again after the same time. */
    public void waitOn(String key) {
        open(key).ifPresent(effect -> store.waitOn(effect.key(), clock.instant()));
    }

    /** A person has it stopped at its tool: it has failed. */
    public void stop(String key, String why) {
        open(key).ifPresent(effect -> ends.stopped(effect, why));
    }

    /** A person gives it up without asking the tool: what it has done there is not known. */
    public void writeOff(String key, String why) {
        open(key).ifPresent(effect -> ends.unknown(effect, why));
    }

    /** A person did the work of an open effect, or says that it failed; the tool is not asked. */
    public void endByHand(String key, boolean succeeded, String detail) {
        open(key).ifPresent(effect -> {
            if (succeeded) {
                ends.succeeded(effect, detail);
            } else {
                ends.unknown(effect, detail);
            }
        });
    }

    /**
     * A person did what the tool could not.
     *
     * @param alongWith what the room writes in the same transaction
     */
    public void doneByHand(String key, String detail, Runnable alongWith) {
        transactions.joined(() -> {
            boolean changed = store.doneByHand(key, detail, clock.instant());
            alongWith.run();
            return changed;
        });
    }

    /**
     * Looks at it now and not a second later.
     *
     * @return false if there is no such effect
     */
    public boolean lookNow(String key) {
        return store.lookAgain(key, clock.instant());
    }

    /** Whether the end of some effect is still to wake this step. */
    public boolean willWake(String processInstanceId, String activityId) {
        return store.willWake(processInstanceId, activityId);
    }

    private Optional<Effect> open(String key) {
        return store.find(key).filter(Effect::isOpen);
    }

    private void adopt(Effect known, EffectRequest request) {
        String hash = known.requestHash();
        if (hash != null && !hash.equals(request.hash())) {
            throw new IllegalStateException("The key " + known.key() + " stands for another request already");
        }
        Instant now = clock.instant();
        if (!known.isOpen() && known.state() != Effect.State.SUCCEEDED) {
            store.reopen(request, now);
        } else if (request.waiting() != null && !request.waiting().equals(known.waiting())) {
            store.waitFor(request, now);
        }
    }
}
