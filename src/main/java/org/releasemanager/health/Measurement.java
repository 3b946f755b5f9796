package org.releasemanager.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one service answered, at one moment of a release.
 *
 * @param probes how often it was asked
 * @param failures how often it did not answer well
 * @param p50Millis median latency of the good answers in milliseconds; null without any
 * @param p95Millis their 95th percentile
 * @param detail the same as a sentence for people
 */
public record Measurement(
        String releaseId,
        String environment,
        String service,
        Moment moment,
        Health verdict,
        int probes,
        int failures,
        @Nullable Long p50Millis,
        @Nullable Long p95Millis,
        String detail,
        Instant at) {

    /** VERIFICATION right after a deployment, ROLLBACK right after the way back, AFTER when the release is closed. */
    public enum Moment {
        VERIFICATION,
        OBSERVATION,
        ROLLBACK,
        AFTER
    }

    static Measurement of(String releaseId, String environment, Moment moment, Judgement judgement, Instant at) {
        return new Measurement(
                releaseId,
                environment,
                judgement.service(),
                moment,
                judgement.health(),
                judgement.probes(),
                judgement.failures(),
                judgement.p50Millis(),
                judgement.p95Millis(),
                judgement.detail(),
                at);
    }
}
