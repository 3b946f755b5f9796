package org.releasemanager.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.releasemanager.inbox.DeliveryState.DISCARDED;
import static org.releasemanager.inbox.DeliveryState.DONE;
import static org.releasemanager.inbox.DeliveryState.EXPIRED;
import static org.releasemanager.inbox.DeliveryState.FAILED;
import static org.releasemanager.inbox.DeliveryState.REFUSED;
import static org.releasemanager.inbox.DeliveryState.STORED;
import static org.releasemanager.inbox.DeliveryState.WAITING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.releasemanager.inbox.InboxDecisions.Outcome;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;

class InboxTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final InboxRoom room = new InboxRoom();

    @Test
    void webhookIsStoredAndThenHandedOn() {
        var receipt = room.send(Map.of("x-id", "1", "x-event", "built"), "{\"ok\": true}");
        assertThat(room.received).isEmpty();
        assertThat(room.only().state()).isEqualTo(STORED);

        room.handle();
        room.handleAfter(SOON);

        assertThat(receipt).isEqualTo(new Receipt.Stored(room.only().id()));
        assertThat(room.received).containsExactly(new Signal("ci", "1", "built", null, "{\"ok\": true}"));
        assertThat(room.only().state()).isEqualTo(DONE);
        assertThat(room.only().detail()).isEqualTo("Done");
        assertThat(room.only().endedAt()).isNotNull();
    }

    @Test
    void fiftyTimesAtOnceActsOnce() throws Exception {
        var receipts = inParallel(50, () -> {
            var receipt = room.send("the same");
            room.handle();
            return receipt;
        });

        assertThat(receipts).filteredOn(Receipt.Stored.class::isInstance).hasSize(1);
        assertThat(receipts).filteredOn(Receipt.SeenBefore.class::isInstance).hasSize(49);
        assertThat(room.only().state()).isEqualTo(DONE);
        assertThat(room.received).hasSize(1);
    }

    @Test
    void manyNodesHandleEachDeliveryOnce() throws Exception {
        for (int i = 0; i < 120; i++) {
            room.send("d" + i);
        }

        inParallel(8, () -> {
            room.handle();
            return true;
        });

        assertThat(room.received).extracting(Signal::deliveryId).hasSize(120).doesNotHaveDuplicates();
        assertThat(room.inbox.list(DONE, 0, 1).total()).isEqualTo(120);
    }

    @Test
    void sameEventUnderANewIdActsOnceUnlessTheFirstDidNotAct() {
        var first = Map.of("x-id", "1", "x-subject", "shop@c0ffee");
        var again = Map.of("x-id", "2", "x-subject", "shop@c0ffee");
        room.receiver = signal -> new Reception.Refused("No");

        room.send(first, "{}");
        assertThat(room.send(again, "{}")).isInstanceOf(Receipt.SeenBefore.class);
        room.handle();
        room.receiver = signal -> new Reception.Accepted("Yes", null);
        assertThat(room.send(again, "{}")).isInstanceOf(Receipt.Stored.class);
        room.handle();

        assertThat(room.received).extracting(Signal::deliveryId).containsExactly("1", "2");
        assertThat(room.send(Map.of("x-id", "3", "x-subject", "shop@c0ffee"), "{}"))
                .isInstanceOf(Receipt.SeenBefore.class);
        long refused = room.inbox.list(REFUSED, 0, 1).items().get(0).id();
        assertThat(room.decisions.replay(refused, "manager")).isInstanceOf(Outcome.NotPossible.class);
        assertThat(room.send(Map.of("x-id", "4", "x-subject", "shop@c0ffee", "x-event", "tested"), "{}"))
                .isInstanceOf(Receipt.Stored.class);
    }

    @Test
    void earlyEventWaitsAndIsTakenLater() {
        room.receiver = signal -> new Reception.NotYet("The release does not wait for it yet");
        room.send("early");

        room.handle();
        assertThat(room.only().state()).isEqualTo(WAITING);
        assertThat(room.only().detail()).isEqualTo("The release does not wait for it yet");
        room.handleAfter(Duration.ofSeconds(4));
        assertThat(room.received).hasSize(1);
        room.receiver = signal -> new Reception.Accepted("Went on", null);
        room.handleAfter(Duration.ofSeconds(1));

        assertThat(room.received).hasSize(2);
        assertThat(room.only().state()).isEqualTo(DONE);
    }

    @Test
    void whatFitsNothingExpiresVisibly() {
        room.receiver = signal -> new Reception.NotMine();
        room.send("nobody's");

        room.handle();
        room.handleAfter(Duration.ofHours(24).minusSeconds(2));
        assertThat(room.only().state()).isEqualTo(WAITING);
        room.handleAfter(Duration.ofSeconds(2));
        room.handleAfter(SOON);

        assertThat(room.only().state()).isEqualTo(EXPIRED);
        assertThat(room.only().detail()).isEqualTo("Not taken in time: Nothing here waits for the event built");
        assertThat(room.only().nextAt()).isNull();
        assertThat(room.received).hasSize(3);
    }

    @Test
    void failureIsTriedAgainAndInTheEndShown() {
        room.receiver = signal -> {
            throw new IllegalStateException("database\nERROR away");
        };
        room.send("broken");
        room.send("also broken");

        for (int hour = 0; hour < 20; hour++) {
            room.handleAfter(Duration.ofHours(1));
        }

        assertThat(room.received).hasSize(2 * (SignalDispatcher.WAITS.size() + 1));
        assertThat(room.inbox.list(FAILED, 0, 10).items()).hasSize(2).allSatisfy(delivery -> assertThat(
                        delivery.detail())
                .isEqualTo("It could not be handled, 7 times of 7; the log says why"));
    }

    @Test
    void deliveryOfANodeThatDiedIsHandledByAnother() {
        room.send("1");
        room.receiver = signal -> {
            throw new StackOverflowError("as good as dead");
        };
        assertThatThrownBy(room::handle).isInstanceOf(StackOverflowError.class);
        room.receiver = signal -> new Reception.Accepted("Done", null);

        room.handleAfter(SignalDispatcher.CLAIM.minusSeconds(1));
        assertThat(room.received).hasSize(1);
        assertThat(room.decisions.discard(room.only().id(), "manager", "hurry"))
                .isEqualTo(new Outcome.NotPossible(
                        "Delivery " + room.only().id() + " is being handled at this moment: try again"));
        room.handleAfter(Duration.ofSeconds(2));

        assertThat(room.only().state()).isEqualTo(DONE);
        assertThat(room.only().attempts()).isEqualTo(2);
    }

    @Test
    void endedDeliveryIsReplayedByAPerson() {
        room.receiver = signal -> new Reception.Refused("There is no product 'x'\r\n2026 ERROR fake");
        room.send("1");
        room.handle();
        long id = room.only().id();
        assertThat(room.only().detail()).isEqualTo("There is no product 'x' 2026 ERROR fake");
        room.receiver = signal -> new Reception.Accepted("Done", null);
        room.handleAfter(Duration.ofDays(3));
        assertThat(room.only().state()).isEqualTo(REFUSED);

        var outcome = room.decisions.replay(id, "manager");
        room.handle();

        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        assertThat(room.only().state()).isEqualTo(DONE);
        assertThat(room.received).extracting(Signal::key).containsExactly("ci:1", "ci:1");
        assertThat(room.decisions.of(id))
                .extracting(DeliveryAction::person, DeliveryAction::action)
                .containsExactly(tuple("manager", DeliveryAction.Kind.REPLAY));
    }

    @Test
    void openDeliveryIsNotReplayed() {
        room.send("1");

        assertThat(room.decisions.replay(room.only().id(), "manager")).isInstanceOf(Outcome.NotPossible.class);
        assertThat(room.decisions.of(room.only().id())).isEmpty();
        assertThat(room.decisions.replay(4711, "manager")).isEqualTo(new Outcome.UnknownDelivery());
    }

    @Test
    void discardedDeliveryDoesNotActAndSaysWhoAndWhy() {
        room.receiver = signal -> new Reception.NotYet("Too early");
        room.send("1");
        room.handle();
        long id = room.only().id();

        var outcome = room.decisions.discard(id, "manager", "Sent by mistake");
        room.receiver = signal -> new Reception.Accepted("Done", null);
        room.handleAfter(SOON);

        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        assertThat(room.only().state()).isEqualTo(DISCARDED);
        assertThat(room.received).hasSize(1);
        assertThat(room.decisions.of(id).get(0).reason()).isEqualTo("Sent by mistake");
        assertThat(room.decisions.discard(id, "manager", "Again")).isInstanceOf(Outcome.NotPossible.class);
        assertThat(room.send("1")).isEqualTo(new Receipt.SeenBefore(id, DISCARDED));
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(Collections.nCopies(times, work))) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
