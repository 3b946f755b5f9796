package org.releasemanager.gate;

import java.util.ArrayList;
import org.releasemanager.gate.spi.Finding;

/** Why a gate says what it says: the missed thresholds first, then what the check remarks. */
final class Reason {
    private static final int LONGEST = 1_500;

    private Reason() {}

    static String of(Finding finding) {
        var sentences = new ArrayList<String>();
        var missed = Figures.missed(finding.criteria());
        sentences.add(missed.isEmpty() ? "All thresholds are met." : "Missed: " + missed + ".");
        sentences.addAll(finding.remarks());
        return oneLine(String.join(" ", sentences));
    }

    /** Evidence is written by strangers: no line breaks and no control characters of theirs. */
    private static String oneLine(String text) {
        var clean = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
