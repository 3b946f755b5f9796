package org.releasemanager.gate.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.releasemanager.gate.evidence.BurnMeasured;
import org.releasemanager.gate.evidence.BurnMeasured.Window;

/** How fast an error budget burns, in multiples of the speed that uses it up exactly at the end of its period. */
final class BurnRates {
    private final BigDecimal budget;
    private final Duration period;
    private final Map<Duration, Window> windows = new HashMap<>();

    BurnRates(BurnMeasured measured) {
        budget = BigDecimal.ONE.subtract(new BigDecimal(Objects.requireNonNull(measured.objective())));
        period = Duration.parse(Objects.requireNonNull(measured.period()));
        measured.windows().forEach(window -> windows.put(Duration.parse(window.length()), window));
    }

    Duration period() {
        return period;
    }

    /** Windows of which the metrics system did not know all. */
    long unknown() {
        return windows.values().stream()
                .filter(window -> window.total() == null || window.bad() == null)
                .count();
    }

    /** Events in this window; 0 if unknown. */
    double events(Duration length) {
        var window = windows.get(length);
        return window == null || window.total() == null ? 0 : window.total();
    }

    /** The rate at which both windows burn: that of the slower one. */
    double ofBoth(Duration one, Duration other) {
        return Math.min(of(one).doubleValue(), of(other).doubleValue());
    }

    /** Share of the whole budget that is left; negative when it is overdrawn. */
    double left() {
        return BigDecimal.ONE.subtract(of(period)).doubleValue();
    }

    /** Without events nothing burns. Rounded towards burning. */
    private BigDecimal of(Duration length) {
        var window = windows.get(length);
        if (window == null || window.total() == null || window.bad() == null || window.total() == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(window.bad())
                .divide(BigDecimal.valueOf(window.total()).multiply(budget), 6, RoundingMode.CEILING);
    }
}
