package org.releasemanager.product.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.releasemanager.product.definition.Node.Mapping;
import org.releasemanager.product.definition.Node.Scalar;
import org.releasemanager.product.definition.Node.Scalar.Type;
import org.releasemanager.product.definition.Node.Sequence;

/** Builds the nodes of one document. Aliases are never followed, so a small text cannot grow into a large one. */
final class NodeParser {
    private static final int DEEPEST = 20;

    private final JsonParser parser;

    NodeParser(JsonParser parser) {
        this.parser = parser;
    }

    Node document() throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            throw SyntaxProblem.of("is empty: give at least `key`, `repository` and `environments`");
        }
        var root = node(first, 1);
        if (parser.nextToken() != null) {
            throw SyntaxProblem.at(line(), "a second document begins: give one product at a time");
        }
        return root;
    }

    private Node node(JsonToken token, int depth) throws IOException {
        refuseIndirection();
        if (depth > DEEPEST) {
            throw SyntaxProblem.at(line(), "nested more than " + DEEPEST + " levels deep: no key of a product is");
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(Type.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(Type.FLAG, parser.getText());
            case VALUE_NULL -> new Scalar(Type.NOTHING, "");
            default -> new Scalar(Type.TEXT, parser.getText());
        };
    }

    private Mapping mapping(int depth) throws IOException {
        var entries = new LinkedHashMap<String, Node>();
        var repeated = new LinkedHashMap<String, Integer>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var line = line();
            if (entries.put(key, node(parser.nextToken(), depth + 1)) != null) {
                repeated.put(key, line);
            }
        }
        return new Mapping(entries, repeated);
    }

    private Sequence sequence(int depth) throws IOException {
        var items = new ArrayList<Node>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new Sequence(items);
    }

    private void refuseIndirection() throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw SyntaxProblem.at(line(), "aliases (*name) are not followed: write the value out");
        }
        if (parser.getTypeId() != null) {
            throw SyntaxProblem.at(line(), "tags (!name) mean nothing here: remove it");
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
