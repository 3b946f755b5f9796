package org.releasemanager.gate;

import java.util.ArrayList;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.release.OneLine;

/** Why a gate says what it says: the missed thresholds first, then what the check remarks, in one line. */
final class Reason {
    private static final int LONGEST = 1_500;

    private Reason() {}

    static String of(Finding finding) {
        var sentences = new ArrayList<String>();
        var missed = Figures.missed(finding.criteria());
        sentences.add(missed.isEmpty() ? "All thresholds are met." : "Missed: " + missed + ".");
        sentences.addAll(finding.remarks());
        return OneLine.of(String.join(" ", sentences), LONGEST);
    }
}
