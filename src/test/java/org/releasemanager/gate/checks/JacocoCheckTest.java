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
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;

class JacocoCheckTest {
    private static final Gate COVERAGE = minimum(0.7, gate("coverage", "jacoco", "**/*.xml"));

    @Test
    void reportWithItsDocumentTypeIsReadWithoutFetchingIt() {
        var finding = finding(COVERAGE, samples("jacoco/jacoco.xml"));

        assertThat(observed(finding, "line coverage")).isEqualTo(0.7);
        assertThat(finding.remarks()).containsExactly("7 of 10 covered.");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, 0.7, PASS",
        "line, 0.71, FAIL",
        "BRANCH, 0.625, PASS",
        "BRANCH, 0.63, FAIL",
        "INSTRUCTION, 0.78, PASS",
        "INSTRUCTION, 0.79, FAIL"
    })
    void counterOfTheReportIsComparedWithTheMinimum(String counter, double minimum, Verdict expected) {
        var gate = with(Map.of("counter", counter), minimum(minimum, COVERAGE));

        assertThat(verdict(gate, samples("jacoco/jacoco.xml"))).isEqualTo(expected);
    }

    @Test
    void reportsAreAddedUp() {
        var other = "<report name='b'><counter type='LINE' missed='10' covered='0'/></report>";
        var both = Checks.files(Map.of("a.xml", Checks.sample("jacoco/jacoco.xml"), "b.xml", other.getBytes()));

        assertThat(observed(finding(COVERAGE, both), "line coverage")).isEqualTo(0.35);
    }

    @Test
    void reportThatCoversNothingAtAllSaysNothing() {
        var empty = text("<report name='x'><counter type='LINE' missed='0' covered='0'/></report>");

        assertThat(verdict(minimum(0, COVERAGE), empty)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void otherXmlIsNoReport() {
        assertThatThrownBy(() -> finding(COVERAGE, text("<coverage line-rate='1'/>")))
                .hasMessageContaining("is no JaCoCo report");
    }

    @Test
    void negativeCountsAreRefused() {
        var report = text("<report name='x'><counter type='LINE' missed='-9' covered='1'/></report>");

        assertThatThrownBy(() -> finding(COVERAGE, report)).hasMessageContaining("'missed' is '-9'");
    }

    @Test
    void minimumMustBeAShareAndTheCounterKnown() {
        var gate = with(Map.of("counter", "STATEMENT"), maximum(1, minimum(70, COVERAGE)));

        assertThat(new JacocoCheck().problemsWith(gate))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("counter", "minimum", "maximum");
        assertThat(new JacocoCheck().problemsWith(gate("c", "jacoco", "*"))).hasSize(1);
        assertThat(new JacocoCheck().problemsWith(COVERAGE)).isEmpty();
    }
}
