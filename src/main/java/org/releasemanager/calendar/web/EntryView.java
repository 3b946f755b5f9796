package org.releasemanager.calendar.web;

import java.time.Instant;
import org.releasemanager.calendar.Entry;
import org.releasemanager.calendar.LocalMoment;

/** A freeze or a window as clients see it: moments, and the same in words. */
record EntryView(String calendar, String name, Instant start, Instant end, String startText, String endText) {
    static EntryView of(Entry entry) {
        return new EntryView(
                entry.calendar(),
                entry.name(),
                entry.start(),
                entry.end(),
                LocalMoment.text(entry.start(), entry.occurrence().zone()),
                LocalMoment.text(entry.end(), entry.occurrence().zone()));
    }
}
