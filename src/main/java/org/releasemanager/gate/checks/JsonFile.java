package org.releasemanager.gate.checks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * Walks through one JSON file without ever holding it whole. Each reading method starts at the first token of a value and
 * leaves at its last; {@code null} is read as an absent value.
 */
final class JsonFile {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(8 * 1024 * 1024)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final String path;
    private final JsonParser parser;

    private JsonFile(String path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    @FunctionalInterface
    interface Reading {
        void read(JsonFile json) throws IOException;
    }

    @FunctionalInterface
    interface NumberedReading {
        /** @param number 1 for the first value of the file */
        void read(JsonFile json, int number) throws IOException;
    }

    @FunctionalInterface
    interface Field {
        void read(String name) throws IOException;
    }

    @FunctionalInterface
    interface Item {
        void read() throws IOException;
    }

    static void read(String path, InputStream content, Reading root) throws IOException {
        walk(path, content, json -> {
            if (json.parser.nextToken() == null) {
                throw json.problem("is empty.");
            }
            root.read(json);
            if (json.parser.nextToken() != null) {
                throw json.problem("goes on after its end.");
            }
        });
    }

    /** Reads one value after the other, as in JSON Lines. */
    static void readEach(String path, InputStream content, NumberedReading each) throws IOException {
        walk(path, content, json -> {
            for (int number = 1; json.parser.nextToken() != null; number++) {
                each.read(json, number);
            }
        });
    }

    private static void walk(String path, InputStream content, Reading whole) throws IOException {
        try (var parser = FACTORY.createParser(content)) {
            whole.read(new JsonFile(path, parser));
        } catch (JsonProcessingException malformed) {
            throw problem(
                    path,
                    malformed.getLocation(),
                    "is no well-formed JSON (" + XmlFile.shortened(message(malformed)) + ")");
        } catch (CharConversionException malformed) {
            throw new UnreadableEvidence(path, "is not in a Unicode encoding.");
        }
    }

    /** As {@link #object}; anything else is passed over. */
    void objectIfAny(Field field) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(field);
        } else {
            skip();
        }
    }

    /** As {@link #array}; anything else is passed over. */
    void arrayIfAny(Item item) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(item);
        } else {
            skip();
        }
    }

    /** As {@link #text}; anything else is passed over. */
    Optional<String> textIfAny() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return text();
        }
        skip();
        return Optional.empty();
    }

    void object(Field field) throws IOException {
        if (isAbsent()) {
            return;
        }
        expect(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    void array(Item item) throws IOException {
        if (isAbsent()) {
            return;
        }
        expect(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    Optional<String> text() throws IOException {
        if (isAbsent()) {
            return Optional.empty();
        }
        expect(JsonToken.VALUE_STRING, "a text");
        return Optional.of(parser.getText());
    }

    Optional<Double> number() throws IOException {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!parser.currentToken().isNumeric()) {
            throw problem("a number was expected here.");
        }
        return Optional.of(parser.getDoubleValue());
    }

    boolean isFalse() throws IOException {
        skip();
        return parser.currentToken() == JsonToken.VALUE_FALSE;
    }

    boolean isAbsent() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    UnreadableEvidence problem(String text) {
        return problem(path, parser.currentTokenLocation(), text);
    }

    /** Without the parser's note on where the enclosing list or object starts. */
    private static String message(JsonProcessingException malformed) {
        return malformed.getOriginalMessage().replaceFirst("(?s) *\\(for .*", "");
    }

    private void expect(JsonToken token, String words) throws UnreadableEvidence {
        if (parser.currentToken() != token) {
            throw problem(words + " was expected here.");
        }
    }

    private static UnreadableEvidence problem(String path, @Nullable JsonLocation location, String text) {
        var where = location == null
                ? path
                : path + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new UnreadableEvidence(where, text);
    }
}
