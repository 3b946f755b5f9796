package org.releasemanager.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.releasemanager.calendar.ics.IcsWriter;
import org.releasemanager.calendar.store.CalendarRows;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Freezes and releases, planned and done, for the calendars of other people. */
@Component
public class CalendarFeed {
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration A_LAUNCH = Duration.ofHours(1);
    private static final int MOST_RELEASES = 200;
    private static final int MOST_FREEZES = 1_000;

    private final CalendarEntries entries;
    private final CalendarRows rows;
    private final LaunchTimes times;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    CalendarFeed(
            CalendarEntries entries,
            CalendarRows rows,
            LaunchTimes times,
            Releases releases,
            Timeline timeline,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.times = times;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    public String ics() {
        Instant now = clock.instant();
        var events = new ArrayList<IcsWriter.Entry>();
        entries.between(CalendarKind.FREEZE, now.minus(BACK), now.plus(CalendarEntries.HORIZON)).stream()
                .limit(MOST_FREEZES)
                .flatMap(freeze -> freeze(freeze).stream())
                .forEach(events::add);
        launches().flatMap(this::written).forEach(events::add);
        return IcsWriter.write("Releases", events);
    }

    /** When production was or is to be changed. */
    public record Launch(Release release, boolean planned, Instant start, Instant end) {}

    /** The newest releases, those without any time left out. */
    public Stream<Launch> launches() {
        return releases.list(null, null, null, false, 0, MOST_RELEASES).items().stream()
                .flatMap(release -> Stream.concat(planned(release).stream(), actual(release).stream()));
    }

    private Optional<Launch> planned(Release release) {
        return Optional.ofNullable(release.target())
                .map(target -> target.toInstant())
                .map(start -> new Launch(
                        release,
                        true,
                        start,
                        times.openings(release.product())
                                .windowAt(start)
                                .map(Entry::end)
                                .orElse(start.plus(A_LAUNCH))));
    }

    private Optional<Launch> actual(Release release) {
        return entered(release, Phase.RELEASE)
                .map(start -> new Launch(
                        release,
                        false,
                        start,
                        entered(release, Phase.POST_RELEASE)
                                .or(() -> Optional.ofNullable(release.endedAt()))
                                .filter(end -> end.isAfter(start))
                                .orElse(later(start))));
    }

    private Instant later(Instant start) {
        return clock.instant().isAfter(start) ? clock.instant() : start.plusSeconds(1);
    }

    private Optional<Instant> entered(Release release, Phase phase) {
        return timeline.of(release.id()).stream()
                .filter(event ->
                        event.kind().equals("phase-entered") && event.text().endsWith(": " + phase.label()))
                .map(Timeline.Event::at)
                .findFirst();
    }

    private Stream<IcsWriter.Entry> written(Launch launch) {
        Release release = launch.release();
        var last = timeline.of(release.id()).stream().reduce((first, second) -> second);
        return Stream.of(new IcsWriter.Entry(
                (launch.planned() ? "planned-" : "actual-") + release.id() + "@release-manager",
                last.map(Timeline.Event::number).orElse(0),
                last.map(Timeline.Event::at).orElse(release.createdAt()),
                launch.start(),
                launch.end(),
                (launch.planned() ? "Planned: " : "") + release.product().name() + " " + release.version(),
                "Release " + release.id() + ", " + release.state().label(),
                "RELEASE"));
    }

    private List<IcsWriter.Entry> freeze(Entry freeze) {
        return rows.find(freeze.calendar()).stream()
                .map(calendar -> new IcsWriter.Entry(
                        uid(freeze),
                        calendar.revision(),
                        calendar.changedAt().toInstant(),
                        freeze.start(),
                        freeze.end(),
                        "Freeze: " + freeze.name(),
                        "Calendar " + calendar.name(),
                        "FREEZE"))
                .toList();
    }

    private static String uid(Entry freeze) {
        String source = freeze.calendar() + "/" + freeze.occurrence().uid() + "/" + freeze.start();
        return "freeze-" + UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)) + "@release-manager";
    }
}
