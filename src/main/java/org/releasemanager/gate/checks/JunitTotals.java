package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;

/** Test cases of all reports together. */
final class JunitTotals {
    private long run;
    private long skipped;
    private long flaky;
    private long failed;
    private final Examples failures = new Examples();

    void testCase(String name, boolean hasFailed, boolean wasSkipped, boolean wasFlaky) {
        if (hasFailed) {
            failures.add(name);
        }
        if (wasSkipped && !hasFailed) {
            skipped++;
        } else {
            run++;
        }
        if (wasFlaky) {
            flaky++;
        }
    }

    /** Failures of one report: those of its test cases, or what its suites say if that is more. */
    void failed(long count) {
        failed += count;
    }

    long run() {
        return run;
    }

    long failed() {
        return failed;
    }

    double passRate() {
        return run == 0 ? 0 : Math.max(0, run - failed) / (double) run;
    }

    List<String> remarks() {
        var remarks = new ArrayList<>(failures.sentence("Failed"));
        if (failed > failures.count()) {
            remarks.add("Failures outside of test cases: " + (failed - failures.count()) + ".");
        }
        if (skipped > 0) {
            remarks.add("Skipped: " + skipped + ".");
        }
        if (flaky > 0) {
            remarks.add("Passed only when repeated: " + flaky + ".");
        }
        return remarks;
    }
}
