package org.releasemanager.inbox.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A webhook as it came over the wire. It cannot be printed: headers hold secrets. */
public final class WebhookRequest {
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param headers by name in any case */
    public WebhookRequest(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, other) -> List.of()));
        this.body = body.clone();
    }

    /** The value of a header, its name in any case; empty if it is missing, blank or there more than once. */
    public Optional<String> header(String name) {
        var values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 && !values.get(0).isBlank() ? Optional.of(values.get(0)) : Optional.empty();
    }

    public byte[] body() {
        return body.clone();
    }
}
