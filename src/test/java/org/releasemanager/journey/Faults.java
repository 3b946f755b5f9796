package org.releasemanager.journey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What goes wrong with calls to the outside, at a rate and from a seed: the same calls in the same order fare alike. */
final class Faults {
    private static final long LATE = 300;

    private final double rate;
    private final Random random;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    Faults(double rate, long seed) {
        this.rate = rate;
        this.random = new Random(seed);
    }

    enum Fault {
        NONE,
        /** The call never arrives. */
        REFUSED,
        /** All is done as asked, and the answer is lost. */
        ANSWER_LOST,
        /** All is done as asked, and the answer comes late. */
        LATE
    }

    /** A call's work, with or without a result. */
    @FunctionalInterface
    interface Call<T> {
        T make();
    }

    /** @throws IllegalStateException if it goes wrong, before or after the call was made */
    <T> T around(Call<T> call) {
        Fault fault = next();
        if (fault == Fault.REFUSED) {
            throw new IllegalStateException("Connection refused");
        }
        T result = call.make();
        if (fault == Fault.ANSWER_LOST) {
            throw new IllegalStateException("Read timed out");
        }
        if (fault == Fault.LATE) {
            pause();
        }
        return result;
    }

    synchronized Fault next() {
        Fault fault = random.nextDouble() < rate ? Fault.values()[1 + random.nextInt(3)] : Fault.NONE;
        happened.merge(fault, 1, Integer::sum);
        return fault;
    }

    synchronized int count(Fault fault) {
        return happened.getOrDefault(fault, 0);
    }

    private static void pause() {
        try {
            Thread.sleep(LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
