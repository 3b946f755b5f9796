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

class JunitCheckTest {
    private static final String CART = "junit/TEST-com.example.shop.CartTest.xml";
    private static final String ORDER = "junit/TEST-com.example.shop.OrderTest.xml";
    private static final Gate TESTS = gate("unit-tests", "junit", "**/*.xml");

    @Test
    void suiteWithoutFailuresPasses() {
        var finding = finding(TESTS, samples(CART));

        assertThat(observed(finding, "tests run")).isEqualTo(4);
        assertThat(observed(finding, "tests failed")).isZero();
        assertThat(finding.remarks()).containsExactly("Skipped: 1.", "Passed only when repeated: 1.");
        assertThat(verdict(TESTS, samples(CART))).isEqualTo(Verdict.PASS);
    }

    @Test
    void failuresAndErrorsOfAllReportsCountTogether() {
        var finding = finding(TESTS, samples(CART, ORDER));

        assertThat(observed(finding, "tests run")).isEqualTo(8);
        assertThat(observed(finding, "tests failed")).isEqualTo(2);
        assertThat(finding.remarks())
                .contains(
                        "Failed: com.example.shop.OrderTest.totalIncludesTax, com.example.shop.OrderTest.mailIsSent.");
        assertThat(verdict(TESTS, samples(CART, ORDER))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void suitesInSuitesCountEachTestOnce() {
        var finding = finding(TESTS, samples("junit/nested.xml"));

        assertThat(observed(finding, "tests run")).isEqualTo(4);
        assertThat(observed(finding, "tests failed")).isEqualTo(1);
        assertThat(finding.remarks()).contains("Failed: api.orders.refuses an empty order.", "Skipped: 2.");
    }

    @Test
    void suiteThatCountsMoreFailuresThanItsTestsShowIsBelieved() {
        var finding = finding(TESTS, samples("junit/crashed.xml"));

        assertThat(observed(finding, "tests failed")).isEqualTo(1);
        assertThat(finding.remarks()).contains("Failures outside of test cases: 1.");
    }

    @ParameterizedTest
    @CsvSource({"8, 2, PASS", "8, 1, FAIL", "9, 2, FAIL", "9, 1, FAIL"})
    void thresholdsOfTestsRunAndFailedMustBothBeMet(double minimum, double maximum, Verdict expected) {
        assertThat(verdict(minimum(minimum, maximum(maximum, TESTS)), samples(CART, ORDER)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.75, PASS", "0.7501, FAIL"})
    void passRateIsTheShareOfRunTests(String rate, Verdict expected) {
        var gate = with(Map.of("minimumPassRate", rate), maximum(2, TESTS));

        assertThat(verdict(gate, samples(CART, ORDER))).isEqualTo(expected);
    }

    @Test
    void reportWithoutTestsDoesNotPass() {
        assertThat(verdict(TESTS, text("<testsuite tests='7'/>"))).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Not found</body></html>", "<skipped/>", "<report name='x'/>", "<testcase/>"})
    void otherXmlIsNoReport(String xml) {
        assertThatThrownBy(() -> finding(minimum(0, TESTS), text(xml)))
                .hasMessageContaining("report, line 1, column")
                .hasMessageContaining("is no JUnit report");
    }

    @Test
    void countThatIsNoneIsNamedWithItsPlace() {
        assertThatThrownBy(() -> finding(TESTS, text("<testsuite\n failures='many'/>")))
                .hasMessageContaining("report, line 2, column 19: 'failures' is 'many', which is no count.");
    }

    @Test
    void settingsThatNobodyReadsAreRefused() {
        var gate = with(Map.of("minimumPassrate", "1", "minimumPassRate", "95"), TESTS);

        assertThat(new JunitCheck().problemsWith(gate))
                .extracting(DefinitionProblem::field)
                .containsExactlyInAnyOrder("minimumPassrate", "minimumPassRate");
    }
}
