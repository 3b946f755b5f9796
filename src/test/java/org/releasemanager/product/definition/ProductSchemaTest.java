package org.releasemanager.product.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.Definitions;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.checks.AllChecks;
import org.springframework.core.io.ClassPathResource;

/** The published schema and the parser say the same, as far as a schema can. */
class ProductSchemaTest {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final DefinitionReader reader = new DefinitionReader(AllChecks.list());
    private final JsonNode schema;

    ProductSchemaTest() throws IOException {
        schema = new ObjectMapper().readTree(new ClassPathResource("schemas/product.json").getInputStream());
    }

    static Stream<Wrong> wrong() {
        return WrongDefinitions.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "smallest"})
    void schemaAcceptsWhatTheParserAccepts(String which) throws JsonProcessingException {
        var yaml = which.equals("shop") ? Definitions.SHOP : Definitions.SMALLEST;

        assertThat(new SchemaSubset(schema).accepts(YAML.readTree(yaml))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void schemaRefusesWhatTheParserRefuses(Wrong wrong) throws JsonProcessingException {
        var document = YAML.readTree(wrong.definition());

        assertThat(new SchemaSubset(schema).accepts(document)).isEqualTo(!wrong.schemaSeesIt());
    }

    @Test
    void parserAcceptsEveryPropertyWithEachOfItsExamples() throws JsonProcessingException {
        var documents = new ArrayList<JsonNode>();
        examples(YAML.readTree(Definitions.SMALLEST), schema, "", documents);

        assertThat(documents).hasSizeGreaterThan(30).allSatisfy(document -> {
            assertThat(reader.json(document.toString().getBytes(UTF_8))).isNotNull();
            assertThat(new SchemaSubset(schema).accepts(document)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "services/0", "environments/0", "teams/testing", "audiences", "people/a", "budget"})
    void parserKnowsNoKeyThatTheSchemaDoesNot(String place) throws JsonProcessingException {
        var document = everything();
        object(document, place).put("zzzzzzzzzzzz", "1");

        var invalid = catchThrowableOfType(
                InvalidDefinition.class, () -> reader.json(document.toString().getBytes(UTF_8)));

        var known = invalid.problems()
                .get(0)
                .message()
                .replaceAll(".*use one of ", "")
                .split(", ");
        assertThat(known).containsExactlyInAnyOrderElementsOf(propertiesAt(place));
    }

    /** One document per example: the definition with that example at its place. */
    private void examples(JsonNode base, JsonNode part, String place, List<JsonNode> documents) {
        resolved(part).path("properties").properties().forEach(property -> {
            var examples = property.getValue().path("examples");
            assertThat(examples).as("examples of " + property.getKey()).isNotEmpty();
            for (var example : examples) {
                var document = base.deepCopy();
                object(document, place).set(property.getKey(), example);
                documents.add(document);
                if (example.isObject()) {
                    examples(document, property.getValue(), place + "/" + property.getKey(), documents);
                } else if (example.path(0).isObject()) {
                    examples(
                            document,
                            resolved(property.getValue()).get("items"),
                            place + "/" + property.getKey() + "/0",
                            documents);
                }
            }
        });
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? schema.at(part.get("$ref").asText().substring(1)) : part;
    }

    private TreeSet<String> propertiesAt(String place) {
        var part = schema;
        for (var step : place.isEmpty() ? new String[0] : place.split("/")) {
            var whole = resolved(part);
            part = step.equals("0")
                    ? whole.get("items")
                    : whole.path("properties").has(step)
                            ? whole.get("properties").get(step)
                            : whole.get("additionalProperties");
        }
        var names = new TreeSet<String>();
        resolved(part).get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode everything() throws JsonProcessingException {
        return YAML.readTree(Definitions.SHOP + "people: {a: {}}\nbudget: {}\n");
    }

    private static ObjectNode object(JsonNode document, String place) {
        var pointer = place.isEmpty() || place.startsWith("/") ? place : "/" + place;
        return (ObjectNode) document.at(pointer);
    }
}
