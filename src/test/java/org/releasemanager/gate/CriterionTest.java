package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Criterion.atLeast;
import static org.releasemanager.gate.Criterion.atMost;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.releasemanager.gate.Criterion.Unit;

class CriterionTest {
    @Test
    void thresholdsThemselvesAreMet() {
        assertThat(atLeast("tests run", 7, 7).isMet()).isTrue();
        assertThat(atLeast("tests run", 6, 7).isMet()).isFalse();
        assertThat(atMost("tests failed", 0, 0).isMet()).isTrue();
        assertThat(atMost("tests failed", 1, 0).isMet()).isFalse();
    }

    @Test
    void numberThatIsNoneMeetsNothing() {
        assertThat(atLeast("line coverage", Double.NaN, 0).isMet()).isFalse();
        assertThat(atMost("findings", Double.NaN, 99).isMet()).isFalse();
        assertThat(atLeast("line coverage", 1, Double.NaN).isMet()).isFalse();
    }

    @Test
    void worstCriterionDecides() {
        var good = atLeast("tests run", 7, 7);
        var bad = atMost("tests failed", 1, 0);
        var old = atMost("age", 9, 1).otherwise(Verdict.INCONCLUSIVE);
        var broken = atMost("unreadable", 1, 0).otherwise(Verdict.ERROR);

        assertThat(Criterion.verdictOf(List.of(good))).isEqualTo(Verdict.PASS);
        assertThat(Criterion.verdictOf(List.of(good, bad))).isEqualTo(Verdict.FAIL);
        assertThat(Criterion.verdictOf(List.of(old, bad, good))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Criterion.verdictOf(List.of(bad, broken, old))).isEqualTo(Verdict.ERROR);
    }

    @Test
    void nothingMeasuredIsNoPass() {
        assertThat(Criterion.verdictOf(List.of())).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void missedThresholdNeverLooksMet() {
        var justBelow = atLeast("line coverage", 0.699999, 0.7).in(Unit.SHARE);

        assertThat(Figures.observed(List.of(justBelow))).isEqualTo("line coverage 69.99 %");
        assertThat(Figures.thresholds(List.of(justBelow))).isEqualTo("line coverage at least 70 %");
    }

    @Test
    void numbersAreWrittenPlainly() {
        var criteria = List.of(
                atLeast("evidence files", 3, 1).otherwise(Verdict.INCONCLUSIVE),
                atLeast("tests run", 12_000_000, 1),
                atMost("age of the newest evidence", 90_000, 3_600)
                        .in(Unit.SECONDS)
                        .otherwise(Verdict.INCONCLUSIVE));

        assertThat(Figures.observed(criteria)).isEqualTo("tests run 12000000, age of the newest evidence PT25H");
        assertThat(Figures.missed(criteria)).isEqualTo("age of the newest evidence PT25H (at most PT1H)");
    }
}
