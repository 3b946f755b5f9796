package org.releasemanager.effect.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The policy of all calls: a breaker for each host, at most one repetition within a call, and only of what may be repeated.
 * Who has to wait longer than a moment is the engine: it knows when to try again without holding a thread.
 */
final class OutsideCalls {
    private static final Set<Integer> ASKS_FOR_PEACE = Set.of(429, 502, 503, 504);

    private final Exchange exchange;
    private final Breakers breakers;
    private final HttpProperties properties;
    private final Clock clock;

    OutsideCalls(Exchange exchange, Breakers breakers, HttpProperties properties, Clock clock) {
        this.exchange = exchange;
        this.breakers = breakers;
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws CallFailure if there is no answer that its caller could use; any status but those is an answer */
    Answer make(String system, Question question) {
        int repetitions = question.isRepeatable() ? properties.retries() : 0;
        for (int attempt = 0; ; attempt++) {
            try {
                return attempt(system, question);
            } catch (CallFailure.NotReached | CallFailure.AnswerLost lost) {
                if (attempt >= repetitions) {
                    throw lost;
                }
            } catch (CallFailure.Busy busy) {
                Duration pause = Duration.between(clock.instant(), busy.notBefore());
                if (attempt >= repetitions || pause.compareTo(properties.longestPause()) > 0) {
                    throw busy;
                }
                pause(pause);
            }
        }
    }

    private Answer attempt(String system, Question question) {
        CircuitBreaker breaker = breakers.of(question.host());
        try {
            return breaker.executeSupplier(() -> judged(
                    system,
                    question,
                    exchange.make(
                            question,
                            properties.callDeadline(),
                            properties.largestAnswer().toBytes())));
        } catch (CallNotPermittedException open) {
            Instant until = clock.instant().plus(properties.openFor());
            throw new CallFailure.Busy(
                    system + " (" + question.host() + ") failed too often and is left in peace for "
                            + properties.openFor().toSeconds() + " s",
                    until);
        }
    }

    private Answer judged(String system, Question question, Answer answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            throw new CallFailure.NotPermitted(system + " (" + question.host() + ") refuses with status " + status
                    + ": credentials or rights are missing, or no longer valid");
        }
        if (ASKS_FOR_PEACE.contains(status)) {
            Instant now = clock.instant();
            Duration peace = Peace.askedFor(answer.headers().getFirst("Retry-After"), now);
            throw new CallFailure.Busy(
                    system + " (" + question.host() + ") is busy, it answers with status " + status, now.plus(peace));
        }
        if (status >= 300 && status < 400 && status != 304) {
            throw new CallFailure.UnusableAnswer(
                    system + " (" + question.host() + ") leads to another place (status " + status + ")");
        }
        return answer;
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, pause.toMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailure.NotReached("The call was stopped", stopped);
        }
    }
}
