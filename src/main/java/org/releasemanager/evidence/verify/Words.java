package org.releasemanager.evidence.verify;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What an exception says, as one line for people. */
final class Words {
    private Words() {}

    static String of(Exception failure) {
        String message = failure instanceof JsonProcessingException json
                ? json.getOriginalMessage() + place(json)
                : String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private static String place(JsonProcessingException json) {
        var at = json.getLocation();
        return at == null || at.getByteOffset() < 0 ? "" : " at byte " + at.getByteOffset();
    }
}
