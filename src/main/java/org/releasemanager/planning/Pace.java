package org.releasemanager.planning;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.release.Release;

/**
 * How much longer, or shorter, this product's releases take than the estimates alone would say.
 *
 * @param factor what the estimates are multiplied with
 * @param basis how it was found, in a sentence
 */
record Pace(double factor, String basis) {
    private static final int ENOUGH = 5;
    private static final double LIMIT = 4;
    private static final String RULE =
            "Estimates follow from the lines changed, new features, services, people and risk level";

    /** The median of past releases over the estimate, if there are enough of them; within ¼…4, so that nothing runs away. */
    static Pace of(List<Release> ended, double estimatedDays, ZoneId zone) {
        var past = ended.stream()
                .filter(release -> release.state().isReleased())
                .map(release -> days(release, zone))
                .filter(days -> days > 0)
                .sorted()
                .toList();
        if (past.size() < ENOUGH || estimatedDays <= 0) {
            return new Pace(
                    1,
                    RULE + "; there are " + past.size() + " past releases to learn a pace from, of " + ENOUGH
                            + " needed.");
        }
        double median = (past.get((past.size() - 1) / 2) + past.get(past.size() / 2)) / 2;
        double factor = Math.max(1 / LIMIT, Math.min(LIMIT, median / estimatedDays));
        return new Pace(
                factor,
                String.format(
                        Locale.ROOT,
                        "%s, times %.2f, because %d past releases took %.1f working days in the median.",
                        RULE,
                        factor,
                        past.size(),
                        median));
    }

    private static double days(Release release, ZoneId zone) {
        var ended = release.endedAt();
        return ended == null ? 0 : WorkingDays.between(release.createdAt(), ended, zone);
    }
}
