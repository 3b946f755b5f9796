package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings of all runs of all files together. */
final class SarifTotals {
    private final SarifLevel threshold;
    private final Map<SarifLevel, Long> byLevel = new EnumMap<>(SarifLevel.class);
    private final Map<String, Long> byRule = new TreeMap<>();
    private long suppressed;
    private long runs;
    private long brokenRuns;

    SarifTotals(SarifLevel threshold) {
        this.threshold = threshold;
    }

    void result(SarifLevel level, String rule, long count) {
        byLevel.merge(level, count, Long::sum);
        if (level.compareTo(threshold) >= 0) {
            byRule.merge(rule, count, Long::sum);
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
        var rules = new Examples();
        byRule.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> rules.add(entry.getKey() + " (" + entry.getValue() + ")"));
        var remarks = new ArrayList<>(rules.sentence("Rules"));
        byLevel.forEach((level, count) -> {
            if (level.compareTo(threshold) < 0) {
                remarks.add("Of level " + Words.of(level) + ": " + count + ".");
            }
        });
        if (suppressed > 0) {
            remarks.add("Suppressed: " + suppressed + ".");
        }
        return remarks;
    }
}
