package org.releasemanager.effect.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.releasemanager.effect.outbox.MessageState.FAILED;
import static org.releasemanager.effect.outbox.MessageState.NOT_CONFIGURED;
import static org.releasemanager.effect.outbox.MessageState.NO_RECIPIENTS;
import static org.releasemanager.effect.outbox.MessageState.PENDING;
import static org.releasemanager.effect.outbox.MessageState.SENT;
import static org.releasemanager.effect.outbox.MessageState.UNKNOWN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    final FakeChannel chat = new FakeChannel("chat");
    final FakeChannel mail = new FakeChannel("e-mail");
    final OutboxRoom room = new OutboxRoom(chat, mail);

    @Test
    void messageGoesToItsRecipientsOnce() {
        room.addRelease("shop-2.0.0");
        room.put("released", "shop-2.0.0", "chat", List.of("#releases", "#ops"));

        room.sendDue();
        room.sendDue();

        assertThat(chat.sent)
                .containsExactly(new ChannelMessage(
                        "released:chat",
                        "shop-2.0.0",
                        List.of("#releases", "#ops"),
                        "Subject of released",
                        "# Subject of released"));
        assertThat(room.only().state()).isEqualTo(SENT);
    }

    @Test
    void eventIsPutOnceForEachChannel() {
        room.put("released");
        room.put("released");
        room.put("released", null, "e-mail", List.of("a@example.org"));

        room.sendDue();

        assertThat(chat.sent).hasSize(1);
        assertThat(mail.sent).hasSize(1);
        assertThat(mail.sent.get(0).thread()).isEqualTo("released");
    }

    @Test
    void senderIsWokenOnlyForNewMessages() {
        room.put("released");
        room.put("released");
        room.put("released", null, "chat", List.of());

        verify(room.trigger, times(1)).wakeAfterCommit();
        verify(room.trigger, never()).wake();
    }

    @Test
    void refusedMessageIsTriedAgainLaterAndThenSent() {
        room.put("released");
        chat.refuse(1, "connection refused");

        room.sendDue();
        room.sendDue();
        assertThat(room.only().state()).isEqualTo(PENDING);
        assertThat(room.only().status()).isEqualTo("will be sent (connection refused)");
        assertThat(room.outbox.undelivered()).isEqualTo(1);
        room.sendAfter(Duration.ofSeconds(10));

        assertThat(chat.sent).hasSize(2);
        assertThat(chat.sent.get(0).key()).isEqualTo(chat.sent.get(1).key());
        assertThat(room.only().state()).isEqualTo(SENT);
        assertThat(room.only().error()).isNull();
        assertThat(room.outbox.undelivered()).isZero();
    }

    @Test
    void afterEightAttemptsItHasFailedVisibly() {
        room.put("released");
        chat.refuse(20, "451 try later");

        for (int hour = 0; hour < 20; hour++) {
            room.sendAfter(Duration.ofHours(3));
        }

        assertThat(chat.sent).hasSize(8);
        assertThat(room.only().state()).isEqualTo(FAILED);
        assertThat(room.only().status()).isEqualTo("not sent (451 try later)");
        assertThat(room.outbox.undelivered()).isEqualTo(1);
    }

    @Test
    void hopelessMessageIsNotTriedAgain() {
        room.put("released");
        chat.answers.add(new Delivery.NotAccepted("no such channel", false));

        room.sendDue();

        assertThat(room.only().state()).isEqualTo(FAILED);
    }

    @Test
    void channelThatWantsToBeLeftAloneIsLeftAloneForADayAtMost() {
        room.put("released");
        chat.answers.add(
                new Delivery.NotAccepted("too many", true, room.clock.instant().plus(Duration.ofMinutes(5))));
        chat.answers.add(
                new Delivery.NotAccepted("too many", true, room.clock.instant().plus(Duration.ofDays(300))));

        room.sendDue();
        room.sendAfter(Duration.ofMinutes(4));
        assertThat(chat.sent).hasSize(1);
        room.sendAfter(Duration.ofMinutes(1));
        assertThat(chat.sent).hasSize(2);
        room.sendAfter(Duration.ofHours(23));
        assertThat(chat.sent).hasSize(2);
        room.sendAfter(Duration.ofHours(1));

        assertThat(room.only().state()).isEqualTo(SENT);
    }

    @Test
    void channelThatIsDownHoldsUpNeitherOthersNorTheRunForEachOfItsMessages() {
        for (int message = 0; message < 5; message++) {
            room.put("event-" + message);
            room.put("event-" + message, null, "e-mail", List.of("a@example.org"));
        }
        chat.refuse(1_000, "connection refused");

        room.sendDue();

        assertThat(chat.sent).hasSize(1);
        assertThat(mail.sent).hasSize(5);
        chat.answers.clear();
        chat.sent.clear();
        room.sendAfter(Duration.ofSeconds(10));
        room.sendDue();
        assertThat(chat.sent).extracting(ChannelMessage::key).hasSize(5).doesNotHaveDuplicates();
        assertThat(room.all()).extracting(OutboxMessage::state).containsOnly(SENT);
    }

    @Test
    void lostAnswerIsShownAndNeverSentAgainByItself() {
        room.put("released");
        chat.answers.add(new Delivery.Uncertain("connection lost"));

        room.sendDue();
        room.sendAfter(Duration.ofDays(2));

        assertThat(chat.sent).hasSize(1);
        assertThat(room.only().state()).isEqualTo(UNKNOWN);
        assertThat(room.only().status()).isEqualTo("may have been sent: the answer was lost (connection lost)");
    }

    @Test
    void channelThatFailsInItsOwnWayHoldsUpNobody() {
        var broken = new FakeChannel("broken") {
            @Override
            public Delivery send(ChannelMessage message) {
                throw new IllegalStateException("a bug");
            }
        };
        var other = new OutboxRoom(broken, mail);
        other.put("released", null, "broken", List.of("x"));
        other.put("released", null, "e-mail", List.of("a@example.org"));

        other.sendDue();
        other.sendAfter(Duration.ofDays(1));

        assertThat(other.all()).extracting(OutboxMessage::state).containsExactly(SENT, UNKNOWN);
    }

    @Test
    void whatCannotGoSaysWhy() {
        chat.configured = false;
        room.put("released");
        room.put("released", null, "e-mail", List.of());
        room.put("released", null, "pigeon", List.of("x"));

        room.sendDue();

        assertThat(room.all())
                .extracting(OutboxMessage::state)
                .containsExactly(NOT_CONFIGURED, NO_RECIPIENTS, NOT_CONFIGURED);
        assertThat(room.all().get(2).status()).isEqualTo("not sent: chat is not configured");
        assertThat(room.outbox.undelivered()).isZero();
        assertThat(room.outbox.list(null, 0, 10).total()).isEqualTo(3);
    }
}
