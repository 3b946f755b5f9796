package org.releasemanager.coordination.train;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.releasemanager.coordination.dependency.DependencyWaits;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.releasemanager.coordination.train.store.DepartureRows.Ride;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets trains depart: at their time, when all aboard are ready. Who has been given up is no longer aboard. */
@Component
class Dispatcher {
    private final DepartureRows rows;
    private final DependencyWaits waits;
    private final Releases releases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            DepartureRows rows,
            DependencyWaits waits,
            Releases releases,
            Timeline timeline,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.releases = releases;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Journey(String train, int number) {
        String title() {
            return "train " + train + ", departure " + number;
        }
    }

    void dispatch() {
        var waiting = rows.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var ids = waiting.stream().map(Ride::releaseId).toList();
        var standings = releases.standings(ids, List.of(), Instant.EPOCH).stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
        byJourney(waiting).forEach((journey, rides) -> dispatch(journey, rides, standings));
    }

    private void dispatch(Journey journey, List<Ride> rides, Map<String, Standing> standings) {
        var lost = rides.stream()
                .map(ride -> standings.get(ride.releaseId()))
                .filter(Objects::nonNull)
                .filter(one -> one.isEnded() || one.isLost())
                .toList();
        var aboard = rides.stream()
                .map(Ride::releaseId)
                .filter(id -> lost.stream().noneMatch(one -> one.id().equals(id)))
                .toList();
        lost.forEach(one -> takeOff(one, journey, aboard));
        boolean due = !rides.get(0).departsAt().toInstant().isAfter(clock.instant());
        boolean free = aboard.stream().map(standings::get).allMatch(one -> one != null && !one.held());
        if (due && free && !aboard.isEmpty() && waits.ready(aboard).containsAll(aboard)) {
            depart(journey, aboard);
        }
    }

    private void takeOff(Standing lost, Journey journey, List<String> others) {
        if (rows.alight(lost.id())) {
            others.forEach(other -> tell(
                    other,
                    "train-changed",
                    lost.id() + " is no longer aboard " + journey.title() + ": it is " + lost.state()));
        }
    }

    private void depart(Journey journey, List<String> aboard) {
        boolean first = Boolean.TRUE.equals(
                transaction.execute(status -> rows.depart(journey.train(), journey.number(), clock.instant())));
        if (first) {
            aboard.forEach(one ->
                    tell(one, "train-departed", "Departs with " + journey.title() + ": " + String.join(", ", aboard)));
        }
    }

    /** Each in a transaction of its own: whoever writes of two releases in one waits for others in a circle sooner or later. */
    private void tell(String releaseId, String kind, String sentence) {
        timeline.record(releaseId, Timeline.SYSTEM, kind, sentence);
    }

    private static Map<Journey, List<Ride>> byJourney(List<Ride> rides) {
        return rides.stream()
                .collect(Collectors.groupingBy(
                        ride -> new Journey(ride.trainKey(), ride.departure()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
