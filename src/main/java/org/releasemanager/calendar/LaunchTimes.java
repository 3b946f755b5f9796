package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** When a release may change production: not before its own time, in no freeze, and in a window where there are windows. */
@Component
public class LaunchTimes {
    private final CalendarEntries entries;
    private final Overrides overrides;
    private final Clock clock;

    LaunchTimes(CalendarEntries entries, Overrides overrides, Clock clock) {
        this.entries = entries;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Now. */
    public LaunchTime of(Release release) {
        Instant now = clock.instant();
        var ignored = overrides.ignoredBy(release.id());
        var freezes = entries.of(release.product(), CalendarKind.FREEZE);
        var openings = openings(
                release.product(),
                freezes.stream()
                        .filter(freeze -> !ignored.contains(Overrides.Key.of(freeze)))
                        .toList());
        Instant from = release.target() == null || release.target().toInstant().isBefore(now)
                ? now
                : release.target().toInstant();
        if (from.equals(now) && openings.isOpen(now)) {
            return new LaunchTime.Open(freezes.stream()
                    .filter(freeze -> freeze.covers(now) && ignored.contains(Overrides.Key.of(freeze)))
                    .toList());
        }
        var until = openings.firstFrom(from);
        String sentence = "Waits for " + String.join(" and ", reasons(release, openings, now, from, until));
        return new LaunchTime.Shut(sentence, until.orElse(null));
    }

    /** For a product that may be released, with everything that binds it. */
    Openings openings(Product product) {
        return openings(product, entries.of(product, CalendarKind.FREEZE));
    }

    private Openings openings(Product product, List<Entry> freezes) {
        return new Openings(
                freezes,
                entries.of(product, CalendarKind.WINDOW),
                entries.hasWindows(product),
                clock.instant().plus(CalendarEntries.HORIZON));
    }

    private static List<String> reasons(
            Release release, Openings openings, Instant now, Instant from, Optional<Instant> until) {
        var reasons = new ArrayList<String>();
        ZonedDateTime target = release.target();
        if (target != null && from.isAfter(now)) {
            reasons.add("its start time " + LocalMoment.text(from, target.getZone())
                    + openings.windowAt(from)
                            .map(window -> ", in the window '" + window.name() + "' until " + window.endText())
                            .orElse(""));
        }
        openings.frozenBy(from)
                .forEach(freeze ->
                        reasons.add("the end of the freeze '" + freeze.name() + "' until " + freeze.endText()));
        boolean outside = until.map(moment -> openings.onlyInWindows()
                        && openings.windowAt(from)
                                .filter(window -> window.covers(moment))
                                .isEmpty())
                .orElse(openings.onlyInWindows());
        if (outside) {
            reasons.add(until.flatMap(openings::windowAt)
                    .map(window -> "the window '" + window.name() + "', which opens " + window.startText())
                    .orElse("a window, but none opens within " + CalendarEntries.HORIZON.toDays() + " days"));
        }
        return reasons;
    }
}
