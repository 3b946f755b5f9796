package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.NOW;
import static org.releasemanager.gate.Fixtures.RELEASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        // measured, required, waived, verdict, red
        "PASS, true, false, PASS, false",
        "PASS, true, true, PASS, false",
        "PASS, false, false, PASS, false",
        "PASS, false, true, PASS, false",
        "FAIL, true, false, FAIL, true",
        "FAIL, true, true, WAIVED, false",
        "FAIL, false, false, WARN, false",
        "FAIL, false, true, WARN, false",
        "INCONCLUSIVE, true, false, INCONCLUSIVE, true",
        "INCONCLUSIVE, true, true, WAIVED, false",
        "INCONCLUSIVE, false, false, WARN, false",
        "INCONCLUSIVE, false, true, WARN, false",
        "ERROR, true, false, ERROR, true",
        "ERROR, true, true, WAIVED, false",
        "ERROR, false, false, WARN, false",
        "ERROR, false, true, WARN, false"
    })
    void truthTable(Verdict measured, boolean required, boolean waived, Verdict expected, boolean red) {
        var verdict = Verdict.of(measured, required, waived);

        assertThat(verdict).isEqualTo(expected);
        assertThat(verdict.isRed()).isEqualTo(red);
        assertThat(report(verdict).isGreen()).isEqualTo(!red);
    }

    @Test
    void oneRedGateMakesTheReportRed() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(report(Verdict.PASS, verdict, Verdict.WAIVED, Verdict.WARN)
                            .isGreen())
                    .as(verdict.name())
                    .isEqualTo(!verdict.isRed());
        }
    }

    @Test
    void gateThatWasNotEvaluatedIsNoPass() {
        assertThat(new GateReport(RELEASE, 1, List.of(), List.of("coverage")).isGreen())
                .isFalse();
    }

    @Test
    void productWithoutGatesPassesAndSaysSo() {
        var report = new GateReport(RELEASE, 1, List.of(), List.of());

        assertThat(report.isGreen()).isTrue();
        assertThat(report.summary()).isEqualTo("no gates are defined");
    }

    @Test
    void summaryCountsAndNamesWhatIsNotPassed() {
        assertThat(report(Verdict.PASS, Verdict.PASS, Verdict.FAIL).summary()).isEqualTo("2 passed, 1 failed (g2)");
        assertThat(report(Verdict.values()).summary())
                .isEqualTo("1 passed, 1 failed (g2), 1 inconclusive (g3), 1 in error (g4), 1 with a warning (g1),"
                        + " 1 waived (g5)");
    }

    @Test
    void summaryOfManyGatesStaysShort() {
        var verdicts = new Verdict[1_000];
        java.util.Arrays.fill(verdicts, Verdict.FAIL);

        assertThat(report(verdicts).summary())
                .startsWith("1000 failed (g0, g1,")
                .hasSizeLessThan(400);
    }

    @Test
    void worseGateNeverTurnsRedIntoGreen() {
        var random = new Random(7);
        var words = List.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.ERROR);
        for (int round = 0; round < 1_000; round++) {
            var before = new ArrayList<Verdict>();
            var after = new ArrayList<Verdict>();
            for (int gate = 0; gate < 4; gate++) {
                var measured = random.nextInt(4);
                var worse = measured + random.nextInt(4 - measured);
                var required = random.nextBoolean();
                var waived = random.nextInt(4) == 0;
                before.add(Verdict.of(words.get(measured), required, waived));
                after.add(Verdict.of(words.get(worse), required, waived));
            }

            var isGreenAfter = report(after.toArray(Verdict[]::new)).isGreen();

            assertThat(isGreenAfter && !report(before.toArray(Verdict[]::new)).isGreen())
                    .as("%s became %s", before, after)
                    .isFalse();
        }
    }

    private static GateReport report(Verdict... verdicts) {
        var results = new ArrayList<GateResult>();
        for (int i = 0; i < verdicts.length; i++) {
            results.add(new GateResult(
                    i,
                    RELEASE,
                    1,
                    "g" + i,
                    "junit",
                    true,
                    List.of(),
                    verdicts[i],
                    verdicts[i],
                    "",
                    new EvidenceUsed("", null, 0, 0, null, List.of()),
                    "{}",
                    NOW,
                    null));
        }
        return new GateReport(RELEASE, 1, results, List.of());
    }
}
