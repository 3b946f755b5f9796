package org.releasemanager.effect.http;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** One call as it goes out. Says of itself nothing but method and host: headers hold credentials. */
record Question(HttpMethod method, URI url, HttpHeaders headers, byte[] body) {
    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    /** Whether doing it twice is doing it once: by its method, or because it carries a key. */
    boolean isRepeatable() {
        return REPEATABLE.contains(method) || headers.containsKey("Idempotency-Key");
    }

    String host() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    @Override
    public String toString() {
        return method + " " + host();
    }
}
