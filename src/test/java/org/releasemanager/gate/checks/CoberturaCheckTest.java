package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.maximum;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.with;
import static org.releasemanager.gate.checks.Checks.finding;
import static org.releasemanager.gate.checks.Checks.observed;
import static org.releasemanager.gate.checks.Checks.samples;
import static org.releasemanager.gate.checks.Checks.text;
import static org.releasemanager.gate.checks.Checks.verdict;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;

class CoberturaCheckTest {
    private static final Gate COVERAGE = minimum(0.7, gate("coverage", "cobertura", "coverage.xml"));

    @Test
    void linesOfClassesAreCountedOnceAlthoughMethodsListThemAgain() {
        var finding = finding(COVERAGE, samples("cobertura/coverage.xml"));

        assertThat(observed(finding, "line coverage")).isEqualTo(0.75);
        assertThat(finding.remarks()).containsExactly("6 of 8 covered.");
    }

    @Test
    void branchesAreCountedByTheirConditions() {
        var finding = finding(with(Map.of("counter", "branch"), COVERAGE), samples("cobertura/coverage.xml"));

        assertThat(observed(finding, "branch coverage")).isEqualTo(0.5);
        assertThat(finding.remarks()).containsExactly("3 of 6 covered.");
    }

    @Test
    void reportsOfSeveralModulesAreAddedUp() {
        assertThat(finding(COVERAGE, samples("cobertura/coverage.xml", "cobertura/python.xml"))
                        .remarks())
                .containsExactly("9 of 12 covered.");
    }

    @ParameterizedTest
    @CsvSource({"0.75, PASS", "0.76, FAIL"})
    void shareIsComparedWithTheMinimum(double minimum, Verdict expected) {
        assertThat(verdict(minimum(minimum, COVERAGE), samples("cobertura/coverage.xml")))
                .isEqualTo(expected);
    }

    @Test
    void reportWithoutLinesIsNoPass() {
        assertThat(verdict(minimum(0, COVERAGE), text("<coverage line-rate='1.0'/>")))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<report/>",
                "<coverage><line hits='many'/></coverage>",
                "<coverage><line hits='-1'/></coverage>",
                "<coverage><line hits='1'></coverage>",
                "<!DOCTYPE coverage [<!ENTITY a 'b'>]><coverage/>"
            })
    void otherContentIsNoReport(String content) {
        assertThatThrownBy(() -> finding(COVERAGE, text(content))).hasMessageContaining("report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", "50%", "150% (3/2)"})
    void conditionsThatCannotBeReadAreNamed(String conditions) {
        var content = "<coverage><line hits='1' branch='true' condition-coverage='" + conditions + "'/></coverage>";

        assertThatThrownBy(() -> finding(with(Map.of("counter", "branch"), COVERAGE), text(content)))
                .hasMessageContaining("'condition-coverage' is '" + conditions + "'");
    }

    @Test
    void definitionNeedsAShare() {
        assertThat(new CoberturaCheck()
                        .problemsWith(with(
                                Map.of("counter", "method"),
                                maximum(1, gate("coverage", "cobertura", "coverage.xml")))))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("counter", "minimum", "maximum");
    }
}
