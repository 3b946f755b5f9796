package org.releasemanager.effect.http;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Asks whether something answers, once, and for its status only: no breaker, no repetition, for a refusal is news here. */
public final class Probes {
    private static final long LARGEST = 64 * 1024;

    private final Exchange exchange;
    private final Executor threads;

    Probes(Exchange exchange, Executor threads) {
        this.exchange = exchange;
        this.threads = threads;
    }

    /** The status; fails with a {@link CallFailure}. Redirects are not followed. */
    public CompletableFuture<Integer> ask(URI url, Duration deadline) {
        return CompletableFuture.supplyAsync(() -> status(url, deadline), threads);
    }

    private int status(URI url, Duration deadline) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.USER_AGENT, "release-manager");
        return exchange.glance(new Question(HttpMethod.GET, url, headers, new byte[0]), deadline, LARGEST);
    }
}
