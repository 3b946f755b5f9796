package org.releasemanager.gate;

import java.util.Comparator;
import java.util.List;

/**
 * One number against its threshold. A verdict follows from a gate's criteria alone, so it can be replayed at any time.
 *
 * @param measure what was counted, as a person would say it: {@code tests failed}
 * @param otherwise the verdict if the threshold is missed
 */
public record Criterion(
        String measure, Unit unit, double observed, Comparison comparison, double threshold, Verdict otherwise) {

    public enum Unit {
        COUNT,
        /** 0…1 */
        SHARE,
        SECONDS
    }

    public enum Comparison {
        AT_LEAST,
        AT_MOST
    }

    public static Criterion atLeast(String measure, double observed, double threshold) {
        return new Criterion(measure, Unit.COUNT, observed, Comparison.AT_LEAST, threshold, Verdict.FAIL);
    }

    public static Criterion atMost(String measure, double observed, double threshold) {
        return new Criterion(measure, Unit.COUNT, observed, Comparison.AT_MOST, threshold, Verdict.FAIL);
    }

    public Criterion in(Unit other) {
        return new Criterion(measure, other, observed, comparison, threshold, otherwise);
    }

    public Criterion otherwise(Verdict verdict) {
        return new Criterion(measure, unit, observed, comparison, threshold, verdict);
    }

    /** A number that is none (NaN) meets nothing. */
    public boolean isMet() {
        return comparison == Comparison.AT_LEAST ? observed >= threshold : observed <= threshold;
    }

    /** The worst that any criterion says; nothing measured is never a pass. */
    public static Verdict verdictOf(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> criterion.isMet() ? Verdict.PASS : criterion.otherwise)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INCONCLUSIVE);
    }
}
