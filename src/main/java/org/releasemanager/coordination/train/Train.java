package org.releasemanager.coordination.train;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;

/**
 * Takes releases of some products along.
 *
 * @param cutOff how long before a departure nobody boards it any more
 */
public record Train(String key, String name, Cadence cadence, Duration cutOff, SortedSet<String> products) {
    Instant cutOffOf(int number) {
        return cadence.departure(number).toInstant().minus(cutOff);
    }

    /** The first departure that can be boarded at this moment. */
    int boarding(Instant now) {
        return cadence.firstAfter(now.plus(cutOff));
    }

    /** For people: {@code train spring, departure 3}. */
    String title(int number) {
        return "train " + key + ", departure " + number;
    }
}
