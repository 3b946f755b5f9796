package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.gate;
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
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.product.Product.Gate;

/** What components may be in a release. */
class BomPolicyTest {
    private static final Gate BOM = gate("bill-of-materials", "cyclonedx", "**/bom.*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MIT | MIT | true",
                "mit | MIT | true",
                "MIT OR GPL-3.0-only | MIT | true",
                "MIT AND GPL-3.0-only | MIT | false",
                "(MIT AND Apache-2.0) OR GPL-3.0-only | MIT, Apache-* | true",
                "MIT AND (Apache-2.0 OR GPL-3.0-only) | MIT, Apache-* | true",
                "(MIT AND (Apache-2.0 OR GPL-3.0-only)) AND BSD-3-Clause | MIT, Apache-* | false",
                "GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only WITH Classpath-exception-2.0 | true",
                "GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only | true",
                "GPL-2.0-only | GPL-2.0-only WITH Classpath-exception-2.0 | false",
                "MIT OR | MIT | false",
                "Our own terms | Our own terms | true",
                "Our own terms | MIT | false",
                "MIT | * | true",
            })
    void expressionIsAllowedIfThereIsAWay(String expression, String allowed, boolean expected) {
        assertThat(LicenceExpression.isAllowed(expression, Patterns.of(allowed)::match))
                .isEqualTo(expected);
        var component = "'licenses': [{'expression': '" + expression + "'}]";
        assertThat(verdict(with(Map.of("allowLicenses", allowed), BOM), bom(component)))
                .isEqualTo(expected ? Verdict.PASS : Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx/bom.json", "cyclonedx/bom.xml"})
    void unknownLicenceIsNoAllowedOne(String sample) {
        var finding = finding(with(Map.of("allowLicenses", "Apache-2.0\nMIT"), BOM), samples(sample));

        assertThat(observed(finding, "components without an allowed licence")).isEqualTo(2);
        assertThat(finding.remarks())
                .contains("Without an allowed licence: org.example/charts@5.0, log4j/log4j@1.2.17.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pkg:npm/lodash <4.17.21 | 4.17.20 | true",
                "pkg:npm/lodash <4.17.21 | 4.17.21 | false",
                "pkg:npm/lodash >=4 <4.17.21 | 3.10.1 | false",
                "pkg:npm/lodash >=4 <4.17.21 | 4.0.0 | true",
                "pkg:npm/lodash =4.0 | 4.0.0 | true",
                "pkg:npm/lodash >1 | '' | true",
                "pkg:npm/lodash | 9 | true",
                "lodash <=4 | 4 | true",
                "pkg:npm/other <4.17.21 | 4.17.20 | false"
            })
    void componentsAreDeniedByVersion(String rule, String version, boolean denied) {
        var component = "'name': 'lodash', 'version': '" + version + "', 'purl': 'pkg:npm/lodash"
                + (version.isEmpty() ? "" : "@" + version) + "?arch=x'";

        assertThat(observed(finding(with(Map.of("denyComponents", rule), BOM), bom(component)), "denied components"))
                .isEqualTo(denied ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"42.7.4, 0", "42.7, 0", "42.6.9, 1", "42.7-rc1, 1", "'', 1"})
    void componentsThatAreUsedAreNewEnough(String version, double tooOld) {
        var component = "'group': 'org.postgresql', 'name': 'postgresql', 'version': '" + version + "'";
        var finding = finding(with(Map.of("minimumVersions", "org.postgresql:postgresql >=42.7"), BOM), bom(component));

        assertThat(observed(finding, "components that are too old")).isEqualTo(tooOld);
    }

    @Test
    void versionOfAScopedPackageUrlIsNotItsScope() {
        var component = new BomComponent();
        component.purl = "pkg:npm/%40angular/core@17.0.1?x=1";
        var scoped = new BomComponent();
        scoped.purl = "pkg:npm/@angular/core";

        assertThat(component.version()).isEqualTo("17.0.1");
        assertThat(component.identity()).isEqualTo("pkg:npm/%40angular/core");
        assertThat(scoped.version()).isEmpty();
        assertThat(scoped.identity()).isEqualTo("pkg:npm/@angular/core");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type': '' | a has no type",
                "'type': 'thing' | a has the type 'thing'",
                "'name': '' | a component without a name",
                "'licenses': [{'expression': 'MIT'}, {'license': {'id': 'MIT'}}] | states more than one licence",
                "'licenses': [{'expression': 'MIT'}, {'expression': 'MIT'}] | states more than one licence"
            })
    void whatTheSpecificationForbidsIsNamed(String component, String violation) {
        var finding = finding(BOM, bom(component));

        assertThat(observed(finding, "places that break the specification")).isEqualTo(1);
        assertThat(finding.remarks())
                .asString()
                .contains("Against the specification: ")
                .contains(violation);
    }

    @ParameterizedTest
    @CsvSource({"1.2, 0", "1.7, 0", "2.0, 0", "'', 1"})
    void newerSpecificationIsReadAsFarAsItIsUnderstood(String version, double violations) {
        var finding = finding(BOM, text(document(version, "")));

        assertThat(observed(finding, "places that break the specification")).isEqualTo(violations);
        assertThat(finding.remarks().contains("Read as far as it is understood, specification: 2.0."))
                .isEqualTo(version.equals("2.0"));
    }

    @Test
    void wrongRulesAreNamed() {
        var gate = with(
                Map.of(
                        "denyComponents", "lodash ~4",
                        "minimumVersions", "lodash",
                        "maximumNew", "few",
                        "maximumMajor", "-1"),
                BOM);

        assertThat(new CycloneDxCheck().problemsWith(gate))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("denyComponents", "minimumVersions", "maximumNew", "maximumMajor");
    }

    private static EvidenceFiles bom(String fields) {
        return text(document("1.6", fields));
    }

    /** The later of two equal keys would be refused, so only those that are missing are added. */
    private static String document(String version, String fields) {
        var type = fields.contains("'type'") ? "" : "'type': 'library', ";
        var name = fields.contains("'name'") ? "" : "'name': 'a', ";
        var specification = version.isEmpty() ? "" : "'specVersion': '" + version + "', ";
        var component = (type + name + fields).replaceFirst(", $", "");
        return ("{'bomFormat': 'CycloneDX', " + specification + "'components': [{" + component + "}]}")
                .replace('\'', '"');
    }
}
