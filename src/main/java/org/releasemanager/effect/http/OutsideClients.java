package org.releasemanager.effect.http;

import java.net.URI;
import org.springframework.web.client.RestClient;

/** The way to an HTTP client for an outside system: every adapter gets its client here, and with it the policy of all. */
public final class OutsideClients {
    private final OutsideCalls calls;

    OutsideClients(OutsideCalls calls) {
        this.calls = calls;
    }

    /**
     * @param system its name for people, such as {@code Jira}
     * @param base where it is reached; its paths are relative to this
     * @return a client whose calls throw {@link CallFailure}; other refusals (400, 404, 409 …) and 500 come as Spring's own
     */
    public RestClient of(String system, URI base) {
        return RestClient.builder()
                .baseUrl(base)
                .requestFactory((url, method) -> new OutsideRequest(system, calls, url, method))
                .build();
    }
}
