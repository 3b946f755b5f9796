package org.releasemanager.effect.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.effect.outbox.MessageState.DISCARDED;
import static org.releasemanager.effect.outbox.MessageState.FAILED;
import static org.releasemanager.effect.outbox.MessageState.SENT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.releasemanager.effect.outbox.OutboxDecisions.Outcome;

class OutboxDecisionsTest {
    final FakeChannel chat = new FakeChannel("chat");
    final OutboxRoom room = new OutboxRoom(chat);

    @Test
    void personSendsAgainWhatMayHaveArrivedWithAllAttemptsAndIsRecorded() {
        room.put("released");
        chat.answers.add(new Delivery.Uncertain("connection lost"));
        chat.refuse(2, "down");
        room.sendDue();
        var id = room.only().id();

        var outcome = room.decisions.sendAgain(id, "manager", "Nobody has got it");
        room.sendDue();
        room.sendAfter(Duration.ofSeconds(10));
        room.sendAfter(Duration.ofSeconds(30));

        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        assertThat(chat.sent).hasSize(4);
        assertThat(room.only().state()).isEqualTo(SENT);
        assertThat(room.decisions.of(id))
                .singleElement()
                .returns("manager", MessageAction::person)
                .returns(MessageAction.Kind.SEND_AGAIN, MessageAction::action)
                .returns("Nobody has got it", MessageAction::reason);
    }

    @Test
    void failedMessageThatIsSentAgainGetsAllItsAttemptsAgain() {
        room.put("released");
        chat.refuse(15, "down");
        for (int attempt = 0; attempt < 8; attempt++) {
            room.sendAfter(Duration.ofHours(3));
        }
        assertThat(room.only().state()).isEqualTo(FAILED);

        room.decisions.sendAgain(room.only().id(), "manager", "Repaired");
        for (int attempt = 0; attempt < 8; attempt++) {
            room.sendAfter(Duration.ofHours(3));
        }

        assertThat(room.only().state()).isEqualTo(SENT);
        assertThat(room.only().attempts()).isEqualTo(16);
    }

    @Test
    void personWhoRepairedTheChannelNeedNotWait() {
        room.put("released");
        chat.refuse(5, "down");
        for (int attempt = 0; attempt < 5; attempt++) {
            room.sendAfter(Duration.ofHours(1));
        }

        room.decisions.sendAgain(room.only().id(), "manager", "Repaired");
        room.sendDue();

        assertThat(room.only().state()).isEqualTo(SENT);
    }

    @Test
    void whatGotThereOrIsOnItsWayIsNotDecidedAbout() {
        room.put("released");
        var id = room.only().id();
        assertThat(reason(room.decisions.sendAgain(id, "manager", "x"))).contains("it is sent by itself");
        room.queue.claim(room.only(), room.clock.instant());
        assertThat(reason(room.decisions.discard(id, "manager", "x"))).contains("SENDING");
        room.queue.settle(room.all().get(0), SENT, null, null, room.clock.instant());

        assertThat(room.decisions.of(id)).isEmpty();
        assertThat(room.decisions.sendAgain(99, "manager", "x")).isInstanceOf(Outcome.UnknownMessage.class);
    }

    @Test
    void discardedMessageIsNotSentAndMayComeBack() {
        room.put("released");
        var id = room.only().id();

        room.decisions.discard(id, "manager", "Sent by mistake");
        room.sendDue();
        assertThat(chat.sent).isEmpty();
        assertThat(room.only().state()).isEqualTo(DISCARDED);
        assertThat(reason(room.decisions.discard(id, "manager", "x"))).contains("nothing left to discard");
        assertThat(room.outbox.list(null, 0, 10).items()).isEmpty();
        room.decisions.sendAgain(id, "manager", "After all");
        room.sendDue();

        assertThat(room.only().state()).isEqualTo(SENT);
        assertThat(reason(room.decisions.sendAgain(id, "manager", "x"))).contains("it got there");
    }

    @Test
    void messageForNobodyCannotBeSentAgain() {
        room.put("released", null, "chat", List.of());
        var id = room.only().id();

        assertThat(reason(room.decisions.sendAgain(id, "manager", "x"))).contains("nobody is named");
        room.decisions.discard(id, "manager", "Nobody reads it");
        assertThat(reason(room.decisions.sendAgain(id, "manager", "x"))).contains("nobody is named");
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.NotPossible.class);
        return ((Outcome.NotPossible) outcome).sentence();
    }
}
