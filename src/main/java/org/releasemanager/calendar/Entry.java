package org.releasemanager.calendar;

import java.time.Instant;
import org.releasemanager.calendar.ics.Occurrence;

/** One freeze or window: an occurrence of an event of a calendar. */
public record Entry(String calendar, Occurrence occurrence) {
    public String name() {
        return occurrence.name();
    }

    public Instant start() {
        return occurrence.start();
    }

    /** The first moment after it. */
    public Instant end() {
        return occurrence.end();
    }

    public boolean covers(Instant moment) {
        return occurrence.covers(moment);
    }

    /** When it ends, as its author and as everybody reads it. */
    String endText() {
        return LocalMoment.text(end(), occurrence.zone());
    }

    String startText() {
        return LocalMoment.text(start(), occurrence.zone());
    }
}
