package org.releasemanager.integration.standardwebhooks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.releasemanager.inbox.spi.Verification;
import org.releasemanager.inbox.spi.Verification.Forged;
import org.releasemanager.inbox.spi.Verification.Genuine;
import org.releasemanager.inbox.spi.Verification.Malformed;
import org.releasemanager.inbox.spi.WebhookDialect;
import org.releasemanager.inbox.spi.WebhookRequest;

/**
 * Webhooks after the Standard Webhooks specification. The id stays the same when a message is sent again, so no subject is
 * needed.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
final class StandardWebhooksDialect implements WebhookDialect {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Signatures signatures;
    private final Clock clock;

    StandardWebhooksDialect(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "standard-webhooks";
    }

    @Override
    public Optional<String> missingSetting() {
        return signatures.hasKeys() ? Optional.empty() : Optional.of(StandardWebhooksProperties.SECRETS);
    }

    @Override
    public Verification verify(WebhookRequest request) {
        var id = request.header("webhook-id");
        var timestamp = request.header("webhook-timestamp");
        var signature = request.header("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signature.isEmpty()) {
            return new Forged(
                    "The headers webhook-id, webhook-timestamp and webhook-signature must be there once each");
        }
        if (!SECONDS.matcher(timestamp.get()).matches()) {
            return new Forged("The header webhook-timestamp must be in seconds since 1970");
        }
        byte[] body = request.body();
        if (!signatures.fit(signature.get(), id.get(), timestamp.get(), body)) {
            return new Forged("The signature does not fit");
        }
        if (isOff(Instant.ofEpochSecond(Long.parseLong(timestamp.get())))) {
            return new Forged("The header webhook-timestamp is more than five minutes off");
        }
        return read(id.get(), body);
    }

    private boolean isOff(Instant told) {
        return Duration.between(told, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static Verification read(String id, byte[] body) {
        try {
            JsonNode type = JSON.readTree(body).path("type");
            return type.isTextual()
                    ? new Genuine(id, type.asText(), null)
                    : new Malformed("The body must be a JSON object whose type names the event");
        } catch (IOException notJson) {
            return new Malformed("The body is not valid JSON");
        }
    }
}
