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

class CycloneDxCheckTest {
    private static final Gate BOM = gate("bill-of-materials", "cyclonedx", "**/bom.*");

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx/bom.json", "cyclonedx/bom.xml"})
    void bothFormatsSayTheSame(String sample) {
        var gate =
                with(Map.of("denyLicenses", "GPL-*, AGPL-*", "denyComponents", "pkg:maven/log4j/log4j@*, evil-*"), BOM);

        var finding = finding(gate, samples(sample));

        assertThat(observed(finding, "components")).isEqualTo(4);
        assertThat(observed(finding, "components under a denied licence")).isEqualTo(1);
        assertThat(observed(finding, "denied components")).isEqualTo(1);
        assertThat(observed(finding, "vulnerabilities of severity high or worse"))
                .isEqualTo(3);
        assertThat(finding.remarks())
                .containsExactly(
                        "Vulnerabilities: CVE-2019-17571 (critical), CVE-2022-23302 (high), GHSA-not-rated (not rated).",
                        "Under a denied licence: org.example/charts@5.0.",
                        "Denied: log4j/log4j@1.2.17.",
                        "Vulnerabilities of lower severity: 1.",
                        "Vulnerabilities analysed as harmless or resolved: 2.",
                        "Components that state no licence: 1.");
    }

    @ParameterizedTest
    @CsvSource({"critical, 2, PASS", "critical, 1, FAIL", "low, 4, PASS", "low, 3, FAIL"})
    void severitySaysWhichVulnerabilitiesCount(String severity, double maximum, Verdict expected) {
        var gate = with(Map.of("severity", severity), maximum(maximum, BOM));

        assertThat(verdict(gate, samples("cyclonedx/bom.json"))).isEqualTo(expected);
        assertThat(verdict(gate, samples("cyclonedx/bom.xml"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log4j", "LOG4J*", "log4j:log4j", "log4j/log4j@1.2.17", "pkg:maven/log4j/log4j@1.2.17"})
    void componentsAreDeniedByNameOrPurl(String pattern) {
        var finding = finding(with(Map.of("denyComponents", pattern), BOM), samples("cyclonedx/bom.xml"));

        assertThat(observed(finding, "denied components")).isEqualTo(1);
    }

    @Test
    void emptyBillIsNoPass() {
        var empty = text("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": []}");

        assertThat(verdict(BOM, empty)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(minimum(0, BOM), empty)).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"bomFormat\": \"SPDX\", \"components\": []}",
                "{\"spdxVersion\": \"SPDX-2.3\"}",
                "<bom/>",
                "<project xmlns='http://maven.apache.org/POM/4.0.0'/>",
                "components: []",
                ""
            })
    void otherContentIsNoBill(String content) {
        assertThatThrownBy(() -> finding(minimum(0, BOM), text(content))).hasMessageContaining("report");
    }

    @Test
    void wordThatIsNoSeverityIsRefused() {
        var gate = with(Map.of("severity", "severe", "denyLicences", "GPL-*"), BOM);

        assertThat(new CycloneDxCheck().problemsWith(gate))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("severity", "denyLicences");
    }
}
