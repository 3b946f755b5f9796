package org.releasemanager.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.releasemanager.gate.checks.Checks;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.ProductDefinitions;
import org.springframework.core.io.ClassPathResource;

/** What the schema shows to people is what the parser and the checks take. */
class GateExamplesTest {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode schema = gateSchema();
    private final GateChecks checks = new GateChecks(Checks.all());

    @Test
    void everyExampleOfAGateIsAGateWithoutProblems() throws IOException {
        for (Gate gate : examples()) {
            assertThat(checks.problemsWith(gate)).as(gate.id()).isEmpty();
        }
    }

    @Test
    void everyTypeHasAnExampleAndACheckAndEveryCheckAType() throws IOException {
        var types = words(schema.at("/properties/type/enum"));

        assertThat(examples()).extracting(Gate::type).containsAll(types);
        assertThat(Checks.all()).extracting(check -> check.type()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everySettingThatTheSchemaDescribesIsKnownToItsCheckAndTheOtherWayRound() throws IOException {
        for (JsonNode branch : schema.path("allOf")) {
            var type = branch.at("/if/properties/type/const").asText();
            var gate = Fixtures.with(java.util.Map.of("nonsense", "x"), Fixtures.gate("a", type, "*"));
            var told = checks.problemsWith(gate).stream()
                    .filter(problem -> problem.field().equals("nonsense"))
                    .map(DefinitionProblem::message)
                    .findFirst()
                    .orElseThrow();
            var described = StreamSupport.stream(
                            ((Iterable<String>)
                                            () -> branch.at("/then/properties").fieldNames())
                                    .spliterator(),
                            false)
                    .sorted()
                    .toList();

            assertThat(told).as(type).contains("it knows " + described + " and [maxAge, validFor]");
        }
    }

    private List<Gate> examples() throws IOException {
        var product = json.createObjectNode().put("key", "shop").put("repository", "https://git.example.org/shop.git");
        product.set("gates", schema.path("examples"));
        product.set(
                "environments",
                json.readTree(
                        "[{\"key\": \"production\", \"kind\": \"production\", \"deploy\": {\"tool\": \"local\"}}]"));
        return new ProductDefinitions(List.of())
                .json("shop", product.toString().getBytes(UTF_8))
                .gates();
    }

    private JsonNode gateSchema() {
        try {
            return json.readTree(new ClassPathResource("schemas/product.json").getInputStream())
                    .at("/$defs/gate");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
