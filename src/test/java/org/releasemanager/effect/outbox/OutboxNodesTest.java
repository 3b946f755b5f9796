package org.releasemanager.effect.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.effect.outbox.MessageState.DISCARDED;
import static org.releasemanager.effect.outbox.MessageState.SENDING;
import static org.releasemanager.effect.outbox.MessageState.SENT;
import static org.releasemanager.effect.outbox.MessageState.UNKNOWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Several nodes empty one outbox, and some of them die. */
class OutboxNodesTest {
    final FakeChannel chat = new FakeChannel("chat");
    final OutboxRoom room = new OutboxRoom(chat);

    @Test
    void nodeThatDiesWhileSendingLeavesAMessageThatMayHaveBeenSent() {
        room.put("released");
        room.queue.claim(room.only(), room.clock.instant());

        room.sendAfter(Duration.ofMinutes(9));
        assertThat(room.only().state()).isEqualTo(SENDING);
        room.sendAfter(Duration.ofMinutes(2));

        assertThat(room.only().state()).isEqualTo(UNKNOWN);
        assertThat(chat.sent).isEmpty();
    }

    @Test
    void nodeThatWasGivenUpMayStillTellTheTruthUntilAPersonHasDecided() {
        room.put("released");
        var claimed = room.only();
        room.queue.claim(claimed, room.clock.instant());
        room.sendAfter(Duration.ofMinutes(11));

        room.queue.settle(claimed, SENT, null, null, room.clock.instant());
        assertThat(room.only().state()).isEqualTo(SENT);

        room.put("cancelled");
        var second = room.all().get(0);
        room.queue.claim(second, room.clock.instant());
        room.sendAfter(Duration.ofMinutes(11));
        room.decisions.discard(second.id(), "manager", "Told by phone");
        room.queue.settle(second, SENT, null, null, room.clock.instant());
        assertThat(room.all().get(0).state()).isEqualTo(DISCARDED);
    }

    @Test
    void manyNodesSendEachMessageOnce() throws Exception {
        for (int message = 0; message < 60; message++) {
            room.put("event-" + message);
        }
        var pool = Executors.newFixedThreadPool(8);
        var nodes = new ArrayList<Callable<Void>>();
        for (int node = 0; node < 8; node++) {
            nodes.add(() -> {
                for (int run = 0; run < 4; run++) {
                    room.sendDue();
                }
                return null;
            });
        }

        for (var done : pool.invokeAll(nodes)) {
            done.get();
        }

        room.sendDue();
        assertThat(chat.sent).extracting(ChannelMessage::key).hasSize(60).doesNotHaveDuplicates();
        assertThat(room.all()).extracting(OutboxMessage::state).containsOnly(SENT);
        pool.shutdown();
    }

    @Test
    void twoTransactionsThatPutTheSameEventLeaveOneMessage() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var writers = new ArrayList<Callable<Boolean>>();
        for (int writer = 0; writer < 16; writer++) {
            writers.add(() -> {
                try {
                    room.put("released");
                    return true;
                } catch (DuplicateKeyException race) {
                    return false;
                }
            });
        }

        for (var done : pool.invokeAll(writers)) {
            done.get();
        }

        room.sendDue();
        assertThat(room.only().state()).isEqualTo(SENT);
        assertThat(chat.sent).hasSize(1);
        pool.shutdown();
    }
}
