package org.releasemanager.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.inbox.DeliveryState.DONE;
import static org.releasemanager.inbox.DeliveryState.EXPIRED;
import static org.releasemanager.inbox.DeliveryState.FAILED;
import static org.releasemanager.inbox.DeliveryState.REFUSED;
import static org.releasemanager.inbox.DeliveryState.WAITING;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.releasemanager.effect.Numbers;
import org.releasemanager.inbox.spi.Reception;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxRetentionTest {
    private final InboxRoom room = new InboxRoom();

    @Test
    void finishedDeliveriesAreForgottenAfterNinetyDays() {
        room.send("done");
        room.handle();
        room.receiver = signal -> new Reception.Refused("Not for us");
        room.send("refused");
        room.handle();
        room.decisions.discard(idOf("refused"), "manager", "Sent by mistake");
        room.send("refused too");
        room.handle();

        room.clock.advance(Duration.ofDays(89));
        room.forget();
        assertThat(states()).hasSize(3);
        room.clock.advance(Duration.ofDays(2));
        room.forget();

        assertThat(states()).isEmpty();
        assertThat(count("inbox_action")).as("what people did goes with it").isZero();
    }

    @Test
    void whatWaitsOrPeopleHaveToDecideIsKeptForEver() {
        room.receiver = signal -> new Reception.NotYet("Too early");
        room.send("expired");
        room.handle();
        room.handleAfter(Duration.ofHours(24));
        room.receiver = signal -> {
            throw new IllegalStateException("a bug");
        };
        room.send("failed");
        for (int hour = 0; hour < 20; hour++) {
            room.handleAfter(Duration.ofHours(1));
        }
        room.send("waiting");
        room.handle();

        room.clock.advance(Duration.ofDays(10_000));
        room.forget();

        assertThat(states()).containsExactlyInAnyOrder(EXPIRED, FAILED, WAITING);
    }

    @Test
    void whatIsReplayedLivesOnFromItsNewEnd() {
        room.receiver = signal -> new Reception.Refused("Not for us");
        room.send("once more");
        room.handle();
        room.clock.advance(Duration.ofDays(100));
        room.decisions.replay(room.only().id(), "manager");
        room.forget();
        room.handle();
        room.clock.advance(Duration.ofDays(50));
        room.forget();

        assertThat(states()).containsExactly(REFUSED);
    }

    @Test
    void manyNodesForgetManyBatchesTogether() throws Exception {
        room.send("the first");
        room.handle();
        JdbcClient.create(room.database)
                .sql("""
                        insert into inbox_delivery (system, delivery_id, event, body, state, expires_at, received_at, ended_at)
                        select system, delivery_id || '-' || cast(n as varchar(9)), event, body, state, expires_at, received_at,
                               ended_at
                          from inbox_delivery cross join (""" + Numbers.upTo(1_000) + ") numbers")
                .update();
        room.clock.advance(Duration.ofDays(91));
        room.send("the last");
        room.handle();

        var nodes = Executors.newFixedThreadPool(4);
        Callable<Void> node = () -> {
            room.forget();
            return null;
        };
        for (var done : nodes.invokeAll(Collections.nCopies(4, node))) {
            done.get();
        }
        room.forget();

        assertThat(states()).containsExactly(DONE);
        assertThat(room.only().deliveryId()).isEqualTo("the last");
        nodes.shutdown();
    }

    @Test
    void memoryThatIsTooShortIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new InboxProperties(Duration.ofHours(24), Duration.ofSeconds(5), Duration.ofHours(23)))
                .hasMessageContaining("release-manager.inbox.keep-finished");
    }

    private List<DeliveryState> states() {
        return room.inbox.list(null, 0, 500).items().stream()
                .map(Delivery::state)
                .toList();
    }

    private long idOf(String deliveryId) {
        return room.inbox.list(null, 0, 500).items().stream()
                .filter(delivery -> delivery.deliveryId().equals(deliveryId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int count(String table) {
        return JdbcClient.create(room.database)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
