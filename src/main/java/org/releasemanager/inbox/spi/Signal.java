package org.releasemanager.inbox.spi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a genuine webhook told.
 *
 * @param event in the words of the system
 * @param body as it was sent; foreign text
 */
public record Signal(
        String system,
        String deliveryId,
        String event,
        @Nullable String subject,
        String body) {
    private static final int LONGEST_KEY = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The idempotency key of what is done because of this signal, at most 200 characters. */
    public String key() {
        var key = system + ":" + deliveryId;
        return key.length() <= LONGEST_KEY ? key : system + ":sha256-" + sha256(deliveryId);
    }

    /** The object below {@code data}, where the body has one, or else the body; empty if it is no JSON object. */
    public Optional<JsonNode> data() {
        try {
            var root = JSON.readTree(body);
            var data = root.path("data");
            return Optional.of(data.isObject() ? data : root).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
