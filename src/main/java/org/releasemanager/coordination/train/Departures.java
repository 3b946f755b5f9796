package org.releasemanager.coordination.train;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.DependencyWaits;
import org.releasemanager.coordination.train.Departure.Rider;
import org.releasemanager.coordination.train.Departure.Status;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.releasemanager.coordination.train.store.DepartureRows.Ride;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.springframework.stereotype.Component;

/** The journeys of the trains, as they stand. */
@Component
public class Departures {
    private final DepartureRows rows;
    private final DependencyWaits waits;
    private final Releases releases;
    private final Clock clock;

    Departures(DepartureRows rows, DependencyWaits waits, Releases releases, Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.releases = releases;
        this.clock = clock;
    }

    public Departure of(Train train, int number) {
        return of(train, number, 1).get(0);
    }

    /** The number of the one to show first: the oldest that waits, or the next by the calendar. */
    public int first(Train train) {
        return rows.waiting().stream()
                .filter(ride -> ride.trainKey().equals(train.key()))
                .map(Ride::departure)
                .reduce(train.cadence().firstAfter(clock.instant()), Math::min);
    }

    /** In the order of time. */
    public List<Departure> of(Train train, int first, int count) {
        var rides = rows.of(train.key(), first, first + count - 1);
        var ids = rides.stream().map(Ride::releaseId).toList();
        var standings = releases.standings(ids, List.of(), Instant.EPOCH).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
        var ready = waits.ready(ids);
        var all = new ArrayList<Departure>();
        for (int number = first; number < first + count; number++) {
            int own = number;
            all.add(departure(
                    train,
                    number,
                    rides.stream().filter(ride -> ride.departure() == own).toList(),
                    standings,
                    ready));
        }
        return all;
    }

    private Departure departure(
            Train train, int number, List<Ride> rides, Map<String, Standing> standings, Set<String> ready) {
        var riders = rides.stream()
                .map(ride -> rider(ride, standings.get(ride.releaseId()), ready))
                .toList();
        OffsetDateTime departed = rides.isEmpty() ? null : rides.get(0).departedAt();
        var status = status(train, number, departed, riders);
        return new Departure(
                train.key(),
                number,
                train.cadence().departure(number),
                train.cutOffOf(number),
                departed == null ? null : departed.toInstant(),
                status,
                sentence(status, riders),
                riders);
    }

    private static Rider rider(Ride ride, @Nullable Standing standing, Set<String> ready) {
        boolean free = standing != null && !standing.held();
        return new Rider(
                ride.releaseId(),
                standing == null ? "UNKNOWN" : standing.state().name(),
                free && ready.contains(ride.releaseId()));
    }

    private Status status(Train train, int number, @Nullable OffsetDateTime departed, List<Rider> riders) {
        var now = clock.instant();
        if (departed != null) {
            return Status.DEPARTED;
        }
        if (now.isBefore(train.cutOffOf(number))) {
            return Status.BOARDING;
        }
        if (now.isBefore(train.cadence().departure(number).toInstant())) {
            return Status.CLOSED;
        }
        return riders.isEmpty() ? Status.EMPTY : Status.DELAYED;
    }

    private static String sentence(Status status, Collection<Rider> riders) {
        var missing = riders.stream()
                .filter(rider -> !rider.ready())
                .map(rider -> rider.release() + " (" + rider.state() + ")")
                .collect(Collectors.joining(", "));
        return switch (status) {
            case BOARDING -> "releases may board";
            case CLOSED -> missing.isEmpty() ? "waits for its time" : "not ready yet: " + missing;
            case DELAYED -> missing.isEmpty() ? "about to depart" : "waits for " + missing;
            case DEPARTED -> "has departed";
            case EMPTY -> "nobody was aboard";
        };
    }
}
