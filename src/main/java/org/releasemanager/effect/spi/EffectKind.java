package org.releasemanager.effect.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of outside effect: a room implements this to have it happen once. The ledger calls from any node and thread, and
 * never inside a transaction of its own unless it says so. No call waits for the work itself: each returns within seconds. An
 * exception means that nothing is known now: it is asked again.
 */
public interface EffectKind {
    /** The name in the ledger, for ever: at most 40 characters. */
    String name();

    /**
     * Has it done, or finds it already done under the key. The row of the ledger is committed by then. Called again under the
     * same key only if {@link #look} has said {@link Progress.Unheard}, or a person has it tried again after a failure.
     *
     * @return {@link Progress.Running} if it goes on outside; an effect of one call ends here, with
     *     {@link Progress.Succeeded} or {@link Progress.Failed}
     */
    Progress begin(Handle handle);

    /** How the effect under this key goes, by the tool's word: {@link Progress.Unheard} only if it was certainly never begun. */
    Progress look(Handle handle);

    /**
     * How all of these go: for tools that answer for many at once. A handle that is missing from the answer counts as
     * unreachable. By default they are asked one by one, and one that fails does not keep the others from being asked.
     */
    default Map<String, Progress> lookAtAll(List<Handle> handles) {
        Map<String, Progress> answers = new LinkedHashMap<>();
        for (Handle handle : handles) {
            try {
                answers.put(handle.key(), look(handle));
            } catch (RuntimeException outage) {
                // Tools fail in their own ways; each means that nothing is known of this one now.
                String why = outage.getMessage();
                answers.put(handle.key(), new Progress.Unreachable(why == null ? outage.toString() : why));
            }
        }
        return answers;
    }

    /** Stops it at the tool if it still runs; harmless when repeated. */
    void cancel(Handle handle);

    /** How long it may take, from the moment it was begun. After that it is cancelled and has failed. */
    Duration timeLimit(Handle handle);

    /** How long it may run without any progress before people are asked what to do; empty if they never are. */
    default Optional<Duration> patience(Handle handle) {
        return Optional.empty();
    }

    /** Tells people that they are asked, in the transaction in which they are; once for each question. */
    default void tellOfSilence(Handle handle, Instant unchangedSince) {}

    /**
     * Finds out what has to be remembered with this end; may ask the tool, except for {@link Ending.How#UNKNOWN}. May be
     * repeated.
     *
     * @return writes it down; executed once, in the transaction that records the end
     */
    default Runnable settle(Handle handle, Ending ending) {
        return () -> {};
    }

    /** Tells people of the end, in the transaction that records it; once. Not called for what a new attempt replaces. */
    default void tell(Handle handle, Ending ending) {}
}
