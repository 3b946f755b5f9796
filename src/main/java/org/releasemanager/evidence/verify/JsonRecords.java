package org.releasemanager.evidence.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.releasemanager.evidence.format.PackJson;

/** The records of a JSON file, one after the other, each with where it stands. */
final class JsonRecords implements Closeable {
    private final JsonParser parser;
    private int number;

    JsonRecords(InputStream in) throws IOException {
        this.parser = PackJson.MAPPER.getFactory().createParser(in);
        parser.setCodec(PackJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new IOException("it is no list of records");
        }
    }

    /** @param number 1 for the first
     *  @param from its first byte, counted from 0 */
    record Located(int number, long from, long size, JsonNode json) {
        String text(String property) {
            return json.path(property).asText();
        }

        String name() {
            return "record " + number;
        }
    }

    /** @throws IOException if it is no JSON, or more follows than the list */
    Optional<Located> next() throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            if (parser.nextToken() != null) {
                throw new IOException("something follows its last record");
            }
            return Optional.empty();
        }
        if (token != JsonToken.START_OBJECT) {
            throw new IOException("record " + (number + 1) + " is no record");
        }
        long from = parser.currentTokenLocation().getByteOffset();
        JsonNode json = parser.readValueAsTree();
        long to = parser.currentLocation().getByteOffset();
        return Optional.of(new Located(++number, from, to - from, json));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
