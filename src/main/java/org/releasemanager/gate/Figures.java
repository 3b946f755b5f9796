package org.releasemanager.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.releasemanager.gate.Criterion.Comparison;

/** Numbers and thresholds in words. A number that misses its threshold never looks like one that meets it. */
final class Figures {
    private Figures() {}

    /** {@code tests run 412, tests failed 2} */
    static String observed(List<Criterion> criteria) {
        return worthShowing(criteria)
                .map(criterion -> criterion.measure() + " " + value(criterion))
                .collect(Collectors.joining(", "));
    }

    /** {@code tests run at least 1, tests failed at most 0} */
    static String thresholds(List<Criterion> criteria) {
        return worthShowing(criteria)
                .map(criterion -> criterion.measure() + " " + threshold(criterion))
                .collect(Collectors.joining(", "));
    }

    /** {@code tests failed 2 (at most 0)} */
    static String missed(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> !criterion.isMet())
                .map(criterion -> criterion.measure() + " " + value(criterion) + " (" + threshold(criterion) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Preconditions (files found, files readable) are news only when they are not met. */
    private static Stream<Criterion> worthShowing(List<Criterion> criteria) {
        return criteria.stream().filter(criterion -> criterion.otherwise() == Verdict.FAIL || !criterion.isMet());
    }

    private static String value(Criterion criterion) {
        var towardsWorse = criterion.comparison() == Comparison.AT_LEAST ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return text(criterion, criterion.observed(), towardsWorse);
    }

    private static String threshold(Criterion criterion) {
        var words = criterion.comparison() == Comparison.AT_LEAST ? "at least " : "at most ";
        return words + text(criterion, criterion.threshold(), RoundingMode.UNNECESSARY);
    }

    private static String text(Criterion criterion, double number, RoundingMode rounding) {
        if (!Double.isFinite(number)) {
            return "unknown";
        }
        return switch (criterion.unit()) {
            case COUNT -> plain(BigDecimal.valueOf(number));
            case SHARE -> plain(percent(number, rounding)) + " %";
            case SECONDS -> Duration.ofSeconds((long) number).toString();
        };
    }

    private static BigDecimal percent(double share, RoundingMode rounding) {
        var percent = BigDecimal.valueOf(share).movePointRight(2);
        return rounding == RoundingMode.UNNECESSARY ? percent : percent.setScale(2, rounding);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
