package org.releasemanager.change.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final SingleFlight flight = new SingleFlight(runs::incrementAndGet, waiting::add);

    @Test
    void whoAsksDuringARunSharesTheNextOne() {
        var first = flight.run();
        var second = flight.run();
        var third = flight.run();

        assertThat(waiting).hasSize(1);
        assertThat(second).isSameAs(third).isNotSameAs(first);

        waiting.remove().run();
        assertThat(first).isDone();
        assertThat(second).isNotDone();

        waiting.remove().run();
        assertThat(second).isDone();
        assertThat(runs).hasValue(2);
    }

    @Test
    void whoAsksLaterGetsARunOfTheirOwn() {
        flight.run();
        waiting.remove().run();

        var later = flight.run();

        assertThat(later).isNotDone();
        waiting.remove().run();
        assertThat(runs).hasValue(2);
    }

    @Test
    void failureReachesItsOwnCallersOnly() {
        var failing = new SingleFlight(
                () -> {
                    if (runs.getAndIncrement() == 0) {
                        throw new RepositoryUnavailable("down");
                    }
                },
                waiting::add);
        var first = failing.run();
        var second = failing.run();

        waiting.remove().run();
        waiting.remove().run();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompleted();
    }
}
