package org.releasemanager.product.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.releasemanager.product.InvalidDefinition;

/** The text of a definition: YAML or JSON, within bounds that no honest definition reaches. */
final class Document {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private Document() {}

    static Node yaml(String text) {
        return parse(YAML, text);
    }

    static Node json(String text) {
        return parse(JSON, text);
    }

    /** @throws InvalidDefinition if it is not well-formed, with the line */
    private static Node parse(JsonFactory format, String text) {
        try (JsonParser parser = format.createParser(text)) {
            return new NodeParser(parser).document();
        } catch (JsonProcessingException e) {
            throw SyntaxProblem.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
