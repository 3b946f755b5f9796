package org.releasemanager.gate.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The recommended alerts on how fast an error budget burns: each fires when its long and its short window do.
 *
 * @see <a href="https://sre.google/workbook/alerting-on-slos/">SRE Workbook, chapter 5</a>
 */
public enum BurnAlert {
    FAST_PAGE(Level.PAGE, "0.02", Duration.ofHours(1), Duration.ofMinutes(5)),
    SLOW_PAGE(Level.PAGE, "0.05", Duration.ofHours(6), Duration.ofMinutes(30)),
    FAST_TICKET(Level.TICKET, "0.1", Duration.ofDays(1), Duration.ofHours(2)),
    SLOW_TICKET(Level.TICKET, "0.1", Duration.ofDays(3), Duration.ofHours(6));

    public enum Level {
        PAGE,
        TICKET
    }

    private final Level level;
    private final BigDecimal share;
    public final Duration longWindow;
    public final Duration shortWindow;

    /** @param share of the whole budget that is gone when the long window fires */
    BurnAlert(Level level, String share, Duration longWindow, Duration shortWindow) {
        this.level = level;
        this.share = new BigDecimal(share);
        this.longWindow = longWindow;
        this.shortWindow = shortWindow;
    }

    /** Whoever wants to hear of tickets wants to hear of pages, too. */
    public boolean isHeardAt(Level wanted) {
        return level.compareTo(wanted) <= 0;
    }

    /** The burn rate above which it fires: 14.4 for 2 % of a budget of 30 days in one hour. */
    public BigDecimal factor(Duration period) {
        return share.multiply(BigDecimal.valueOf(period.toSeconds()))
                .divide(BigDecimal.valueOf(longWindow.toSeconds()), 6, RoundingMode.HALF_UP);
    }
}
