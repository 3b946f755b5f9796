package org.releasemanager.calendar.ics;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The zones that the lines of one calendar may name: IANA's as this machine knows them, otherwise the calendar's own. */
final class Zones {
    private static final String MOZILLA = "mozilla.org/20050126_1/";

    private final Map<String, Zone> own = new HashMap<>();
    private final Zone floating;

    /** @param asked for times without a zone; empty means what the calendar says, otherwise UTC */
    Zones(Component calendar, Optional<ZoneId> asked) {
        calendar.children("VTIMEZONE")
                .forEach(definition -> own.put(
                        definition.required("TZID").value().strip(),
                        definition
                                .one("X-LIC-LOCATION")
                                .flatMap(line -> iana(line.value()))
                                .orElseGet(() -> new ZoneReader(definition).zone())));
        floating = asked.map(Zone::of)
                .or(() -> calendar.one("X-WR-TIMEZONE").map(line -> named(line, line.value())))
                .orElse(Zone.UTC);
    }

    /** What the line says by its {@code TZID}. */
    Zone of(ContentLine line, Written written) {
        if (written.utc()) {
            return Zone.UTC;
        }
        return line.parameter("TZID").map(id -> named(line, id)).orElse(floating);
    }

    Zone floating() {
        return floating;
    }

    private Zone named(ContentLine line, String id) {
        return iana(id).or(() -> Optional.ofNullable(own.get(id.strip())))
                .orElseThrow(() -> line.wrong("the zone '" + Written.shortened(id)
                        + "' is neither an IANA zone such as Europe/Berlin nor defined by a VTIMEZONE here"));
    }

    private static Optional<Zone> iana(String id) {
        String bare = id.strip().replaceFirst("^/", "").replace(MOZILLA, "");
        return ZoneId.getAvailableZoneIds().contains(bare) ? Optional.of(Zone.of(ZoneId.of(bare))) : Optional.empty();
    }
}
