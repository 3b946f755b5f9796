package org.releasemanager.coordination.train;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.releasemanager.release.spi.BoardNote;
import org.springframework.stereotype.Component;

/** Trains that are late: somebody has to say who stays behind. */
@Component
class TrainBoardNote implements BoardNote {
    private final DepartureRows rows;
    private final Clock clock;

    TrainBoardNote(DepartureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<String> sentence() {
        var late = rows.waiting().stream()
                .filter(ride -> ride.departsAt().toInstant().isBefore(clock.instant()))
                .map(ride -> "train " + ride.trainKey() + ", departure " + ride.departure())
                .distinct()
                .collect(Collectors.joining("; "));
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of("Late, since not all aboard are ready: " + late + ". A manager may leave some behind.");
    }
}
