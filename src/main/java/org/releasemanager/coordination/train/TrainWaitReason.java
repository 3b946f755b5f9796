package org.releasemanager.coordination.train;

import java.util.Optional;
import org.releasemanager.coordination.dependency.DependencyWaits;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release stands before production and waits for its train, or the train for another release. */
@Component
class TrainWaitReason implements WaitReason {
    /** What the release itself depends on is said first. */
    private static final int A_TRAIN = 49;

    private final DependencyWaits waits;
    private final DepartureRows rows;
    private final Trains trains;
    private final Departures departures;

    TrainWaitReason(DependencyWaits waits, DepartureRows rows, Trains trains, Departures departures) {
        this.waits = waits;
        this.rows = rows;
        this.trains = trains;
        this.departures = departures;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return waits.of(releaseId).flatMap(wait -> rows.of(releaseId)
                .filter(ride -> ride.departedAt() == null)
                .map(ride -> {
                    var train = trains.get(ride.trainKey());
                    var departure = departures.of(train, ride.departure());
                    boolean delayed = departure.status() == Departure.Status.DELAYED;
                    var at = ride.departsAt().toInstant();
                    var sentence = "Waits for " + train.title(ride.departure())
                            + (delayed
                                    ? ", which was due at " + MomentText.utc(at) + " and " + departure.sentence()
                                    : ", which departs at " + MomentText.utc(at));
                    return new Waiting(A_TRAIN, sentence, wait.arrivedAt(), delayed ? null : at);
                }));
    }
}
