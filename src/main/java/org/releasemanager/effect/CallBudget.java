package org.releasemanager.effect;

import java.time.Duration;

/**
 * What a call to the outside may cost a step at most.
 *
 * @param property the name of the setting that holds the deadline, for the sentence that refuses it
 * @param deadline of one call, from its beginning to the last byte of the answer
 * @param retries after the first call, within the same step
 */
public record CallBudget(String property, Duration deadline, int retries) {
    Duration longest() {
        return deadline.multipliedBy(retries + 1L);
    }
}
