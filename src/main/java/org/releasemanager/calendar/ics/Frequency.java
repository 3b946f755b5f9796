package org.releasemanager.calendar.ics;

/** How long the periods of a rule are. */
enum Frequency {
    YEARLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    HOURLY(3_600),
    MINUTELY(60),
    SECONDLY(1);

    private final int seconds;

    Frequency() {
        this(0);
    }

    Frequency(int seconds) {
        this.seconds = seconds;
    }

    /** Whether several periods make a day. */
    boolean isFinerThanADay() {
        return seconds > 0;
    }

    /** Of a period that is finer than a day. */
    int seconds() {
        return seconds;
    }
}
