package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Findings of all runs of all files together. */
final class SarifTotals {
    private final SarifLevel threshold;
    private final Map<SarifLevel, Long> byLevel = new EnumMap<>(SarifLevel.class);
    private final Examples rules = new Examples();
    private long suppressed;
    private long runs;
    private long brokenRuns;

    SarifTotals(SarifLevel threshold) {
        this.threshold = threshold;
    }

    void result(SarifLevel level, String rule, long count) {
        byLevel.merge(level, count, Long::sum);
        if (level.compareTo(threshold) >= 0) {
            rules.add(rule + " (" + count + ")");
        }
    }

    void suppressed() {
        suppressed++;
    }

    /** @param hasResults an empty list counts: the tool looked and found nothing */
    void run(boolean hasResults, boolean brokeOff) {
        runs += hasResults ? 1 : 0;
        brokenRuns += brokeOff ? 1 : 0;
    }

    long runs() {
        return runs;
    }

    long brokenRuns() {
        return brokenRuns;
    }

    long counted() {
        return byLevel.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(threshold) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    List<String> remarks() {
        var remarks = new ArrayList<>(rules.sentence("Rules"));
        byLevel.forEach((level, count) -> {
            if (level.compareTo(threshold) < 0) {
                remarks.add(count + " of level " + Words.of(level) + ".");
            }
        });
        if (suppressed > 0) {
            remarks.add(suppressed + " suppressed.");
        }
        return remarks;
    }
}
