package org.releasemanager.coordination.train;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.DependencyGraph;
import org.releasemanager.coordination.train.Trains.Outcome;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.releasemanager.coordination.train.store.DepartureRows.Ride;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who goes with which departure. */
@Component
public class Boarding {
    private final Trains trains;
    private final Departures departures;
    private final DepartureRows rows;
    private final DependencyGraph graph;
    private final Releases releases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Boarding(
            Trains trains,
            Departures departures,
            DepartureRows rows,
            DependencyGraph graph,
            Releases releases,
            Timeline timeline,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.trains = trains;
        this.departures = departures;
        this.rows = rows;
        this.graph = graph;
        this.releases = releases;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param wanted a departure; who is too late for it goes with the next. The next, if it is missing */
    public Outcome board(String key, @Nullable String releaseId, @Nullable Integer wanted, String person) {
        var train = trains.get(key);
        var release = releaseId == null ? Optional.<Release>empty() : releases.find(releaseId.strip());
        if (release.isEmpty()) {
            return wrong("release", releaseId == null ? "is missing: name one" : "'" + releaseId + "' is not there");
        }
        if (!train.products().contains(release.get().product().key())) {
            return wrong("release", "must be of one of " + train.products() + ", which this train takes along");
        }
        if (release.get().isEnded() || release.get().phase() == Phase.POST_RELEASE) {
            return new Outcome.Refused(
                    "Release '" + releaseId + "' is " + release.get().state() + ": it goes nowhere any more");
        }
        int first = train.boarding(clock.instant());
        int number = wanted == null ? first : Math.max(wanted, first);
        var late = number == first && wanted != null && wanted < first ? ", too late for departure " + wanted : "";
        return change(release.get().id(), train, () -> rows.of(release.get().id())
                .map(ride -> refusal("Release '" + ride.releaseId() + "' is aboard train " + ride.trainKey()
                        + ", departure " + ride.departure() + ", already"))
                .orElseGet(() -> enter(train, number, release.get().id(), person, late)));
    }

    /** It goes with the next departure that can be boarded, so that the others need not wait for it. */
    public Outcome leaveBehind(String key, int number, String releaseId, String person, @Nullable String reason) {
        var train = trains.get(key);
        return alight(train, number, releaseId, reason, said -> {
            timeline.record(
                    releaseId,
                    person,
                    "train-missed",
                    person + " leaves it behind by " + train.title(number) + ": " + said);
            int next = Math.max(train.boarding(clock.instant()), number + 1);
            return enter(train, next, releaseId, person, "");
        });
    }

    /** It goes alone. */
    public Outcome getOff(String key, int number, String releaseId, String person, @Nullable String reason) {
        var train = trains.get(key);
        return alight(train, number, releaseId, reason, said -> {
            timeline.record(
                    releaseId, person, "train-left", person + " takes it off " + train.title(number) + ": " + said);
            return new Outcome.Alighted();
        });
    }

    private Outcome alight(
            Train train, int number, String releaseId, @Nullable String reason, Function<String, Outcome> then) {
        if (reason == null || reason.isBlank() || reason.length() > 2_000) {
            return wrong("reason", "must say why, in 1 to 2000 characters");
        }
        return change(releases.get(releaseId).id(), train, () -> rows.of(releaseId)
                .filter(ride -> isAboard(ride, train, number))
                .map(ride -> {
                    rows.alight(releaseId);
                    return then.apply(reason.strip());
                })
                .orElseGet(() -> refusal("Release '" + releaseId + "' is not aboard " + train.title(number)
                        + ", or that has departed")));
    }

    private static boolean isAboard(Ride ride, Train train, int number) {
        return ride.trainKey().equals(train.key()) && ride.departure() == number && ride.departedAt() == null;
    }

    private Outcome enter(Train train, int number, String releaseId, String person, String late) {
        var departs = train.cadence().departure(number);
        rows.board(releaseId, train.key(), number, departs.toInstant(), person, clock.instant());
        timeline.record(
                releaseId,
                person,
                "train-boarded",
                "Goes with " + train.title(number) + ", at " + MomentText.utc(departs.toInstant()) + late);
        releases.retarget(releaseId, departs);
        return new Outcome.Aboard(departures.of(train, number));
    }

    private Outcome change(String releaseId, Train train, Supplier<Outcome> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            releases.lock(releaseId);
            graph.lock();
            var outcome = change.get();
            var circle = graph.circleThrough(releaseId);
            if (circle.isPresent()) {
                status.setRollbackOnly();
                return refusal("Aboard train " + train.key() + " these releases would wait for each other for ever: "
                        + circle.get());
            }
            return outcome;
        }));
    }

    private static Outcome refusal(String sentence) {
        return new Outcome.Refused(sentence);
    }

    private static Outcome wrong(String field, String message) {
        return new Outcome.Wrong(List.of(new Problems.Field(field, message)));
    }
}
