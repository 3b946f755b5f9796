package org.releasemanager.calendar.ics;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of a {@code VTIMEZONE}, worked out until 2100.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5">RFC 5545, 3.6.5</a>
 */
final class ZoneReader {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2100, 1, 1, 0, 0);

    private final Component definition;
    private final Budget budget = new Budget();

    ZoneReader(Component definition) {
        this.definition = definition;
    }

    private record Onset(LocalDateTime wall, ZoneOffset from, ZoneOffset to) {}

    Zone zone() {
        List<Onset> onsets = definition.children().stream()
                .filter(child -> child.name().equals("STANDARD") || child.name().equals("DAYLIGHT"))
                .flatMap(this::onsets)
                .sorted(Comparator.comparing(onset -> onset.wall().toInstant(onset.from())))
                .toList();
        if (onsets.isEmpty()) {
            throw new InvalidCalendar(definition.line(), "VTIMEZONE", "has neither STANDARD nor DAYLIGHT");
        }
        var transitions = new ArrayList<ZoneOffsetTransition>();
        ZoneOffset now = onsets.get(0).from();
        for (Onset onset : onsets) {
            if (!onset.to().equals(now)) {
                transitions.add(ZoneOffsetTransition.of(onset.wall(), now, onset.to()));
            }
            now = onset.to();
        }
        ZoneOffset base = onsets.get(0).from();
        return new Zone(
                definition.required("TZID").value().strip(),
                ZoneRules.of(base, base, List.of(), transitions, List.of()));
    }

    private Stream<Onset> onsets(Component observance) {
        ContentLine start = observance.required("DTSTART");
        LocalDateTime first = Written.of(start).wall();
        ZoneOffset from = offset(observance.required("TZOFFSETFROM"));
        ZoneOffset to = offset(observance.required("TZOFFSETTO"));
        var walls = new ArrayList<>(List.of(first));
        observance.one("RRULE").ifPresent(line -> walls.addAll(repeated(line, first, from)));
        observance.all("RDATE").forEach(line -> Stream.of(line.value().split(","))
                .forEach(value -> walls.add(Written.of(line, value).wall())));
        return walls.stream().distinct().map(wall -> new Onset(wall, from, to));
    }

    private List<LocalDateTime> repeated(ContentLine line, LocalDateTime first, ZoneOffset from) {
        Rule rule = RuleReader.read(line);
        if (rule.frequency() != Frequency.YEARLY) {
            throw line.wrong("the clocks of a zone change by FREQ=YEARLY only");
        }
        var until = rule.until()
                .map(written -> written.in(new Zone("", from.getRules())))
                .orElse(LATEST);
        return new Recurrence(line, rule).between(first, EARLIEST, LATEST, until, budget);
    }

    private static ZoneOffset offset(ContentLine line) {
        Matcher parts = OFFSET.matcher(line.value().strip());
        if (!parts.matches()) {
            throw line.wrong("is no offset: write for example +0100");
        }
        int seconds = Integer.parseInt(parts.group(2)) * 3_600
                + Integer.parseInt(parts.group(3)) * 60
                + (parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
        if (seconds > ZoneOffset.MAX.getTotalSeconds()) {
            throw line.wrong("is more than 18 hours away from UTC");
        }
        return ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -seconds : seconds);
    }
}
