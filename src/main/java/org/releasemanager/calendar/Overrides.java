package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.store.OverrideRows;
import org.releasemanager.calendar.store.OverrideRows.CoverRow;
import org.releasemanager.calendar.store.OverrideRows.OverrideRow;
import org.releasemanager.calendar.store.WaitRows;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes that a release may ignore: two people say so, for the freezes that are in force at that time and no others. */
@Component
public class Overrides {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final OverrideRows rows;
    private final WaitRows waits;
    private final CalendarEntries entries;
    private final Releases releases;
    private final Timeline timeline;
    private final Deviations deviations;
    private final Clock clock;

    Overrides(
            OverrideRows rows,
            WaitRows waits,
            CalendarEntries entries,
            Releases releases,
            Timeline timeline,
            Deviations deviations,
            Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.entries = entries;
        this.releases = releases;
        this.timeline = timeline;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** @param confirmedBy null as long as nobody has agreed */
    public record FreezeOverride(
            long id,
            String person,
            String reason,
            Instant askedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            List<Covered> freezes) {}

    public record Covered(String calendar, String name, Instant start, Instant end) {}

    /** One freeze, whatever its end is by now. */
    record Key(String calendar, String uid, Instant start) {
        static Key of(Entry entry) {
            return new Key(entry.calendar(), entry.occurrence().uid(), entry.start());
        }
    }

    /** All that were asked for, in order. */
    public List<FreezeOverride> of(String releaseId) {
        var covers = rows.covers(releaseId);
        return rows.of(releaseId).stream().map(row -> override(row, covers)).toList();
    }

    /** How many were confirmed: each is a deviation of the release. */
    public int count(String releaseId) {
        return (int) rows.of(releaseId).stream()
                .filter(row -> row.confirmedAt() != null)
                .count();
    }

    /** @param reason at least ten characters */
    @Transactional
    public OverrideOutcome ask(String releaseId, String person, String reason) {
        Release release = releases.get(releaseId);
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return new OverrideOutcome.Invalid(
                    "reason", "must say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters");
        }
        if (release.isEnded()) {
            return new OverrideOutcome.Refused("Release '" + releaseId + "' has ended");
        }
        var freezes = inForce(release);
        if (freezes.isEmpty()) {
            return new OverrideOutcome.Refused("No freeze is in force for '" + releaseId + "' that it does not ignore");
        }
        var open = open(releaseId);
        if (open.isPresent() && coversAll(open.get(), freezes)) {
            return new OverrideOutcome.Refused(open.get().person() + " asked for it at "
                    + open.get().askedAt() + ": a second person has to confirm");
        }
        rows.add(releaseId, person, reason.strip(), clock.instant(), freezes);
        timeline.record(
                releaseId,
                person,
                "freeze-override-asked",
                person + " asks to ignore " + names(freezes) + ": " + OneLine.of(reason.strip()));
        return new OverrideOutcome.Asked(open(releaseId).orElseThrow());
    }

    /** Agrees with the last one that was asked for. */
    @Transactional
    public OverrideOutcome confirm(String releaseId, String person) {
        Release release = releases.get(releaseId);
        var open = open(releaseId);
        if (open.isEmpty() || release.isEnded()) {
            return new OverrideOutcome.Refused("Nobody asks to ignore a freeze for '" + releaseId + "'");
        }
        var asked = open.get();
        if (person.equals(asked.person())) {
            return new OverrideOutcome.NotEntitled("You asked for it yourself: a second person has to confirm");
        }
        if (person.equals(release.requester())) {
            return new OverrideOutcome.NotEntitled(
                    "You asked for this release, so somebody else has to confirm that it ignores a freeze");
        }
        if (asked.freezes().stream().noneMatch(freeze -> freeze.end().isAfter(clock.instant()))) {
            return new OverrideOutcome.Refused("The freezes that it was asked for are over");
        }
        if (!rows.confirm(asked.id(), person, clock.instant())) {
            return new OverrideOutcome.Refused("Somebody else has just confirmed it");
        }
        deviations.recordByTwo(
                releaseId,
                Deviation.Kind.OVERRIDE,
                asked.freezes().get(0).calendar(),
                asked.person(),
                person,
                asked.person() + " and " + person + " let it ignore " + told(asked) + ": "
                        + OneLine.of(asked.reason()));
        waits.lookAt(releaseId, clock.instant());
        return new OverrideOutcome.Confirmed(of(releaseId).stream()
                .filter(one -> one.id() == asked.id())
                .findFirst()
                .orElseThrow());
    }

    Set<Key> ignoredBy(String releaseId) {
        var confirmed = rows.of(releaseId).stream()
                .filter(row -> row.confirmedAt() != null)
                .map(OverrideRow::id)
                .collect(Collectors.toSet());
        return confirmed.isEmpty()
                ? Set.of()
                : rows.covers(releaseId).stream()
                        .filter(cover -> confirmed.contains(cover.overrideId()))
                        .map(cover -> new Key(
                                cover.calendar(), cover.uid(), cover.startsAt().toInstant()))
                        .collect(Collectors.toSet());
    }

    private List<Entry> inForce(Release release) {
        var ignored = ignoredBy(release.id());
        return entries.of(release.product(), CalendarKind.FREEZE).stream()
                .filter(freeze -> freeze.covers(clock.instant()) && !ignored.contains(Key.of(freeze)))
                .toList();
    }

    private Optional<FreezeOverride> open(String releaseId) {
        return of(releaseId).stream().filter(one -> one.confirmedAt() == null).reduce((first, second) -> second);
    }

    private static boolean coversAll(FreezeOverride open, List<Entry> freezes) {
        return freezes.stream().allMatch(freeze -> open.freezes().stream()
                .anyMatch(covered -> covered.calendar().equals(freeze.calendar())
                        && covered.start().equals(freeze.start())
                        && covered.name().equals(freeze.name())));
    }

    private static FreezeOverride override(OverrideRow row, List<CoverRow> covers) {
        return new FreezeOverride(
                row.id(),
                row.person(),
                row.reason(),
                row.askedAt().toInstant(),
                row.confirmedBy(),
                Optional.ofNullable(row.confirmedAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                covers.stream()
                        .filter(cover -> cover.overrideId() == row.id())
                        .map(cover -> new Covered(
                                cover.calendar(),
                                cover.name(),
                                cover.startsAt().toInstant(),
                                cover.endsAt().toInstant()))
                        .toList());
    }

    static String names(List<Entry> freezes) {
        return freezes.stream()
                .map(freeze -> "the freeze '" + freeze.name() + "' (until " + freeze.endText() + ")")
                .collect(Collectors.joining(" and "));
    }

    private static String told(FreezeOverride override) {
        return override.freezes().stream()
                .map(freeze -> "the freeze '" + freeze.name() + "'")
                .collect(Collectors.joining(" and "));
    }
}
