package org.releasemanager.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.http.Probes;
import org.springframework.stereotype.Component;

/** Asks a service over HTTP how it is. Each question has an end: 5 s in all. Redirects are not followed; their status counts. */
@Component
class HttpProbe {
    private static final Duration TOTAL = Duration.ofSeconds(5);

    private final Probes probes;
    private final Clock clock;

    HttpProbe(Probes probes, Clock clock) {
        this.probes = probes;
        this.clock = clock;
    }

    /** Never fails: whatever happens is the answer. */
    CompletableFuture<Probe> ask(HealthAddress address) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        return probes.ask(address.url(), TOTAL).handle((status, failure) -> {
            Duration latency = Duration.ofNanos(System.nanoTime() - started);
            return new Probe(at, latency, failure == null ? problem(address, status) : said(failure));
        });
    }

    private static @Nullable String problem(HealthAddress address, int status) {
        return address.accepts(status) ? null : "answered with status " + status;
    }

    private static String said(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }
}
