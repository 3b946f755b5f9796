package org.releasemanager.product.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.product.Definitions;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.checks.AllChecks;

class WrongDefinitionsTest {
    private final DefinitionReader reader = new DefinitionReader(AllChecks.list());

    static Stream<Wrong> wrong() {
        return Stream.concat(WrongDefinitions.all(), WrongDefinitions.inText());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFieldIsNamedWithTheFix(Wrong wrong) {
        var problems = problems(wrong.definition());

        assertThat(problems).extracting(FieldProblem::field).containsExactly(wrong.field());
        assertThat(problems.get(0).message()).contains(wrong.fix()).doesNotContain("secret");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var problems = problems("""
                key: Shop
                repositry: /srv/git/shop.git
                services: [{path: ../web}, api]
                environments:
                  - {key: live, kind: production, deploy: {}}
                  - {key: live, kind: staging, deploy: {tool: local, services: {shop: {start: [a]}}}}
                gates: [{id: unit-tests, type: jnit, evidence: /x, maximum: -1}]
                budget: {dailyRate: lots, hourlyRate: 100}
                """);

        assertThat(problems)
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "key",
                        "repository",
                        "repositry",
                        "services[0].key",
                        "services[0].path",
                        "services[1]",
                        "environments[0].kind",
                        "environments[0].deploy.tool",
                        "environments[1].key",
                        "environments[1].deploy.services.shop",
                        "environments[1].deploy.services.shop.start",
                        "gates[0].type",
                        "gates[0].evidence",
                        "gates[0].maximum",
                        "budget.dailyRate",
                        "budget.hourlyRate");
    }

    @Test
    void otherRoomsProblemsAreReportedWithTheRestButNotTwice() {
        var strict = new DefinitionReader(List.of(product -> List.of(
                new FieldProblem("environments[0].deploy.directory", "is missing"),
                new FieldProblem("services[0].key.length", "is too long"),
                new FieldProblem("name", "is taken"))));

        var problems = catchThrowableOfType(
                        InvalidDefinition.class,
                        () -> strict.yaml(Definitions.SHOP
                                .replace("key: web", "key: Web")
                                .replace("name: Web shop", "name: 1")
                                .getBytes(UTF_8)))
                .problems();

        assertThat(problems)
                .extracting(FieldProblem::field)
                .containsExactly("name", "services[0].key", "environments[0].deploy.directory");
    }

    @Test
    void definitionOfAnotherProductIsRefused() {
        var shop = Definitions.SHOP.replace("semver", "sometimes").getBytes(UTF_8);

        var problems = catchThrowableOfType(
                        InvalidDefinition.class, () -> reader.only("bank").yaml(shop))
                .problems();

        assertThat(problems).extracting(FieldProblem::field).containsExactly("key", "versioning");
        assertThat(problems.get(0).message()).contains("'shop'").contains("'bank'");
    }

    @Test
    void endlessProblemsAreCutShort() {
        var unknown = new StringBuilder(Definitions.SMALLEST);
        for (int number = 0; number < 5000; number++) {
            unknown.append("unknown").append(number).append(": 1\n");
        }

        var problems = problems(unknown.toString());

        assertThat(problems).hasSize(201);
        assertThat(problems.get(200))
                .isEqualTo(new FieldProblem("document", "has 4800 more problems: put these right first"));
    }

    private List<FieldProblem> problems(String yaml) {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> reader.yaml(yaml.getBytes(UTF_8)));
        assertThat(invalid).as("refusal of %s", yaml).isNotNull();
        return invalid.problems();
    }
}
