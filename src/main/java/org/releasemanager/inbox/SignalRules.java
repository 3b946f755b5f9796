package org.releasemanager.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.spi.Verification.Genuine;

/** What can be stored and shown, whatever a dialect made of it. */
final class SignalRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 400;

    private SignalRules() {}

    /** Empty if the bytes are no UTF-8, or hold a character that databases do not take. */
    static Optional<String> text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    static Optional<String> problem(Genuine genuine, @Nullable String body) {
        if (body == null) {
            return Optional.of("The body is no text in UTF-8");
        }
        if (isNoName(genuine.deliveryId(), LONGEST_NAME)) {
            return Optional.of("The delivery's id must have 1 to 200 characters and no control characters");
        }
        if (isNoName(genuine.event(), LONGEST_NAME)) {
            return Optional.of("The event's name must have 1 to 200 characters and no control characters");
        }
        return genuine.subject() != null && isNoName(genuine.subject(), LONGEST_SUBJECT)
                ? Optional.of("What the event is about must have 1 to 400 characters and no control characters")
                : Optional.empty();
    }

    private static boolean isNoName(String text, int longest) {
        return text.isBlank()
                || text.length() > longest
                || text.codePoints()
                        .anyMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE);
    }
}
