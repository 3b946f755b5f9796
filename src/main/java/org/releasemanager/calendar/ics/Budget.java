package org.releasemanager.calendar.ics;

/** How much work one calendar may cause: counted, so that it is the same on every machine. */
final class Budget {
    static final int MOST_OCCURRENCES = 10_000;
    private static final int MOST_STEPS = 3_000_000;

    private int steps;
    private int occurrences;

    /** One day or period more was looked at. */
    void step(ContentLine line) {
        if (++steps > MOST_STEPS) {
            throw line.wrong("takes too long to work out: begin later, or choose a coarser FREQ");
        }
    }

    void occurrence(ContentLine line) {
        if (++occurrences > MOST_OCCURRENCES) {
            throw line.wrong(
                    "has more than " + MOST_OCCURRENCES
                            + " occurrences in the time that is looked at: choose a coarser FREQ, a longer duration, or an end");
        }
    }
}
