package org.releasemanager.product.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * As much of JSON Schema 2020-12 as the product schema uses, so that a test can compare it with the parser. A keyword that
 * it does not know fails the test instead of being skipped.
 */
final class SchemaSubset {
    private static final Set<String> REMARKS =
            Set.of("$schema", "$defs", "title", "description", "default", "examples", "then", "else");

    private final JsonNode root;

    SchemaSubset(JsonNode root) {
        this.root = root;
    }

    boolean accepts(JsonNode value) {
        return accepts(root, value);
    }

    private boolean accepts(JsonNode schema, JsonNode value) {
        return schema.properties().stream()
                .allMatch(keyword -> keyword(schema, keyword.getKey(), keyword.getValue(), value));
    }

    private boolean keyword(JsonNode schema, String keyword, JsonNode demand, JsonNode value) {
        if (REMARKS.contains(keyword)) {
            return true;
        }
        return switch (keyword) {
            case "$ref" -> accepts(root.at(demand.asText().substring(1)), value);
            case "not" -> !accepts(demand, value);
            case "allOf" -> elements(demand).allMatch(part -> accepts(part, value));
            case "if" -> branch(schema, accepts(demand, value) ? "then" : "else", value);
            case "const" -> demand.equals(value);
            case "enum" -> elements(demand).anyMatch(value::equals);
            case "type" ->
                (demand.isArray() ? elements(demand) : Stream.of(demand))
                        .anyMatch(type -> isOfType(type.asText(), value));
            case "pattern" ->
                !value.isTextual()
                        || Pattern.compile(demand.asText())
                                .matcher(value.asText())
                                .find();
            case "minLength" -> !value.isTextual() || value.asText().length() >= demand.asInt();
            case "maxLength" -> !value.isTextual() || value.asText().length() <= demand.asInt();
            case "minimum" -> !value.isNumber() || value.asDouble() >= demand.asDouble();
            case "maximum" -> !value.isNumber() || value.asDouble() <= demand.asDouble();
            case "minItems" -> !value.isArray() || value.size() >= demand.asInt();
            case "uniqueItems" -> !value.isArray() || elements(value).allMatch(new HashSet<>()::add);
            case "items" -> !value.isArray() || elements(value).allMatch(item -> accepts(demand, item));
            default -> objectKeyword(schema, keyword, demand, value);
        };
    }

    private boolean objectKeyword(JsonNode schema, String keyword, JsonNode demand, JsonNode value) {
        if (!value.isObject()) {
            return true;
        }
        return switch (keyword) {
            case "required" -> elements(demand).allMatch(key -> value.has(key.asText()));
            case "properties" ->
                demand.properties().stream()
                        .allMatch(entry ->
                                !value.has(entry.getKey()) || accepts(entry.getValue(), value.get(entry.getKey())));
            case "propertyNames" ->
                value.properties().stream().allMatch(entry -> accepts(demand, new TextNode(entry.getKey())));
            case "additionalProperties" ->
                value.properties().stream()
                        .filter(entry -> !schema.path("properties").has(entry.getKey()))
                        .allMatch(entry -> demand.isObject() && accepts(demand, entry.getValue()));
            default -> throw new AssertionError("The test does not know the keyword " + keyword);
        };
    }

    private boolean branch(JsonNode schema, String branch, JsonNode value) {
        return !schema.has(branch) || accepts(schema.get(branch), value);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.asDouble() % 1 == 0;
            case "boolean" -> value.isBoolean();
            default -> throw new AssertionError("The test does not know the type " + type);
        };
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
