package org.releasemanager.calendar.web;

import java.time.ZoneId;
import org.releasemanager.calendar.Agenda;
import org.releasemanager.calendar.LocalMoment;

/** One line below the month. */
record AgendaLine(String kind, String name, String link, String start, String end) {
    static AgendaLine of(Agenda.Item item, ZoneId zone) {
        return new AgendaLine(
                item.kind(),
                item.name(),
                item.link(),
                LocalMoment.text(item.start(), zone),
                LocalMoment.text(item.end(), zone));
    }

    boolean linked() {
        return !link.isEmpty();
    }
}
