package org.releasemanager.effect.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a host in peace that fails too often. A refusal is an answer: it says nothing against the host. */
final class Breakers {
    private static final int CALLS = 20;
    private static final int FEWEST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    private final CircuitBreakerRegistry registry;

    Breakers(HttpProperties properties, Supplier<MeterRegistry> meters) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(properties.openAfter())
                .slidingWindowSize(CALLS)
                .minimumNumberOfCalls(FEWEST)
                .waitDurationInOpenState(properties.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .recordException(failure -> failure instanceof CallFailure.NotReached
                        || failure instanceof CallFailure.AnswerLost
                        || failure instanceof CallFailure.Busy)
                .build());
        registry.getEventPublisher().onEntryAdded(added -> show(added.getAddedEntry(), meters.get()));
    }

    private static void show(CircuitBreaker breaker, MeterRegistry meters) {
        Gauge.builder("outside.host.open", breaker, one -> one.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while a host is left in peace because it failed too often")
                .tag("host", breaker.getName())
                .register(meters);
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn("{} is now {}", breaker.getName(), change.getStateTransition()));
    }

    CircuitBreaker of(String host) {
        return registry.circuitBreaker(host);
    }
}
