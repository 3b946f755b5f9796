package org.releasemanager.health;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a service over HTTP how it is. Each question has an end: 2 s to connect, 5 s in all, 64 KiB of answer. Redirects are
 * not followed; their status counts.
 */
@Component
class HttpProbe {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(5);
    private static final long LARGEST_BODY = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;

    HttpProbe(Clock clock) {
        this.clock = clock;
    }

    /** Never fails: whatever happens is the answer. */
    CompletableFuture<Probe> ask(HealthAddress address) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(address.url())
                .timeout(TOTAL)
                .header("User-Agent", "release-manager")
                .build();
        CompletableFuture<HttpResponse<Boolean>> exchange =
                client.sendAsync(request, headers -> new BoundedBody(LARGEST_BODY));
        return exchange.copy()
                .orTimeout(TOTAL.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    exchange.cancel(true);
                    Duration latency = Duration.ofNanos(System.nanoTime() - started);
                    return new Probe(at, latency, problem(address, response, failure));
                });
    }

    private static @Nullable String problem(
            HealthAddress address, @Nullable HttpResponse<Boolean> response, @Nullable Throwable failure) {
        if (response != null) {
            int status = response.statusCode();
            return address.accepts(status) ? null : "answered with status " + status;
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof java.net.http.HttpTimeoutException) {
            return "did not answer within " + TOTAL.toSeconds() + " s";
        }
        return "did not answer ("
                + (cause == null ? "no reason" : cause.getClass().getSimpleName()) + ")";
    }
}
