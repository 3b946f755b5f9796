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

class SarifCheckTest {
    private static final Gate FINDINGS = gate("static-analysis", "sarif", "**/*.sarif");

    @Test
    void errorsOfAllRunsCountButNotTheSuppressedOnes() {
        var finding = finding(FINDINGS, samples("sarif/analysis.sarif"));

        assertThat(observed(finding, "findings of level error")).isEqualTo(4);
        assertThat(finding.remarks())
                .contains("Rules: java/sql-injection (2), S100 (1), java/path-injection (1).")
                .contains("Suppressed: 1.");
        assertThat(verdict(FINDINGS, samples("sarif/analysis.sarif"))).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "error, 4, PASS",
        "error, 3, FAIL",
        "warning, 6, PASS",
        "warning, 5, FAIL",
        "note, 7, PASS",
        "note, 6, FAIL"
    })
    void levelSaysWhichFindingsCount(String level, double maximum, Verdict expected) {
        var gate = with(Map.of("level", level), maximum(maximum, FINDINGS));

        assertThat(verdict(gate, samples("sarif/analysis.sarif"))).isEqualTo(expected);
    }

    @Test
    void toolThatLookedAndFoundNothingPasses() {
        assertThat(verdict(FINDINGS, text(log("{\"results\": []}")))).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"results\": null}",
                "{\"results\": [], \"invocations\": [{\"executionSuccessful\": false}]}"
            })
    void toolThatDidNotLookOrBrokeOffSaysNothing(String run) {
        assertThat(verdict(FINDINGS, text(log(run)))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"message\": \"Not found\"}",
                "{\"version\": \"2.0.0\", \"runs\": []}",
                "{\"version\": \"2.1.0\"}",
                "{\"version\": \"2.1.0\", \"runs\": {}}",
                "[]",
                "null",
                "\"2.1.0\"",
                "",
                "<html>"
            })
    void otherContentIsNoLog(String content) {
        assertThatThrownBy(() -> finding(FINDINGS, text(content)))
                .hasMessageMatching(".*report(, line \\d+, column \\d+)?: .*");
    }

    @Test
    void levelThatIsNoneIsNamedWithItsPlace() {
        var content = text(log("{\"results\": [\n{\"level\": \"critical\"}]}"));

        assertThatThrownBy(() -> finding(FINDINGS, content))
                .hasMessageContaining("report, line 2, column 11: the level 'critical' is none of");
    }

    @Test
    void brokenFileIsNamedWithItsPlace() {
        assertThatThrownBy(() -> finding(FINDINGS, text("{\"version\": \"2.1.0\",\n \"runs\": [}")))
                .hasMessageContaining(
                        "report, line 2, column 11: is no well-formed JSON (Unexpected close marker '}': expected ']')");
    }

    @Test
    void secondAnswerToTheSameQuestionIsRefused() {
        var content = text(log("{\"results\": [{\"level\": \"error\", \"level\": \"note\"}]}"));

        assertThatThrownBy(() -> finding(FINDINGS, content)).hasMessageContaining("Duplicate field 'level'");
    }

    @Test
    void settingsThatNobodyReadsAreRefused() {
        var gate = with(Map.of("level", "critical", "levels", "error"), minimum(1, FINDINGS));

        assertThat(new SarifCheck().problemsWith(gate))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("level", "levels", "minimum");
    }

    private static String log(String run) {
        return "{\"version\": \"2.1.0\", \"runs\": [" + run + "]}";
    }
}
