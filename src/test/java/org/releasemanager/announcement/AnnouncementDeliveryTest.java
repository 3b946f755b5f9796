package org.releasemanager.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.announcement.AnnouncementState.FAILED;
import static org.releasemanager.announcement.AnnouncementState.PENDING;
import static org.releasemanager.announcement.AnnouncementState.SENDING;
import static org.releasemanager.announcement.AnnouncementState.SENT;
import static org.releasemanager.announcement.AnnouncementState.UNKNOWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.spi.AnnouncementMessage;
import org.releasemanager.announcement.spi.Delivery;
import org.releasemanager.documentation.draft.Stories;

class AnnouncementDeliveryTest extends AnnouncementDesk {
    @Test
    void messageGoesToTheAddressesOfItsAudienceOnce() {
        announcements.announce(Stories.ID, Moment.APPROVED);

        sender.sendDue();
        sender.sendDue();

        assertThat(channel.sent)
                .extracting(AnnouncementMessage::recipients)
                .containsExactly(List.of("product@example.org"), List.of("tech@example.org"));
        assertThat(states()).containsOnly(SENT);
    }

    @Test
    void refusedMessageIsTriedAgainLaterAndThenSent() {
        announceToOne();
        channel.answers.add(new Delivery.NotAccepted("connection refused", true));

        sender.sendDue();
        sender.sendDue();
        assertThat(only().state()).isEqualTo(PENDING);
        assertThat(only().status()).isEqualTo("will be sent (connection refused)");
        clock.pass(Duration.ofSeconds(10));
        sender.sendDue();

        assertThat(channel.sent).hasSize(2);
        assertThat(channel.sent.get(0).key()).isEqualTo(channel.sent.get(1).key());
        assertThat(only().state()).isEqualTo(SENT);
        assertThat(only().error()).isNull();
    }

    @Test
    void afterEightAttemptsItHasFailedVisibly() {
        announceToOne();
        for (int attempt = 0; attempt < 20; attempt++) {
            channel.answers.add(new Delivery.NotAccepted("451 try later", true));
        }

        for (int hour = 0; hour < 20; hour++) {
            sender.sendDue();
            clock.pass(Duration.ofHours(3));
        }

        assertThat(channel.sent).hasSize(8);
        assertThat(only().state()).isEqualTo(FAILED);
        assertThat(only().status()).isEqualTo("not sent (451 try later)");
    }

    @Test
    void hopelessMessageIsNotTriedAgain() {
        announceToOne();
        channel.answers.add(new Delivery.NotAccepted("no e-mail address: nobody", false));

        sender.sendDue();

        assertThat(only().state()).isEqualTo(FAILED);
    }

    @Test
    void lostAnswerIsShownAndNeverSentAgainByItself() {
        announceToOne();
        channel.answers.add(new Delivery.Uncertain("connection lost"));

        sender.sendDue();
        clock.pass(Duration.ofDays(2));
        sender.sendDue();

        assertThat(channel.sent).hasSize(1);
        assertThat(only().state()).isEqualTo(UNKNOWN);
        assertThat(only().status()).isEqualTo("may have been sent: the answer was lost (connection lost)");
    }

    @Test
    void nodeThatDiesWhileSendingLeavesAMessageThatMayHaveBeenSent() {
        announceToOne();
        store.claim(only(), clock.instant());

        clock.pass(Duration.ofMinutes(9));
        sender.sendDue();
        assertThat(only().state()).isEqualTo(SENDING);
        clock.pass(Duration.ofMinutes(2));
        sender.sendDue();

        assertThat(only().state()).isEqualTo(UNKNOWN);
        assertThat(channel.sent).isEmpty();
    }

    @Test
    void nodeThatWasGivenUpMayStillTellTheTruth() {
        announceToOne();
        var claimed = only();
        store.claim(claimed, clock.instant());
        clock.pass(Duration.ofMinutes(11));
        sender.sendDue();

        store.settle(claimed, SENT, null, null, clock.instant());

        assertThat(only().state()).isEqualTo(SENT);
    }

    @Test
    void manyNodesSendEachMessageOnce() throws Exception {
        for (var moment : Moment.values()) {
            announcements.announce(Stories.ID, moment);
        }
        int messages = announcements.of(Stories.ID).size();
        var pool = Executors.newFixedThreadPool(8);
        var nodes = new ArrayList<Callable<Void>>();
        for (int node = 0; node < 8; node++) {
            nodes.add(() -> {
                sender.sendDue();
                sender.sendDue();
                return null;
            });
        }

        for (var done : pool.invokeAll(nodes)) {
            done.get();
        }

        sender.sendDue();
        assertThat(channel.sent).hasSize(messages);
        assertThat(channel.sent).extracting(AnnouncementMessage::key).doesNotHaveDuplicates();
        assertThat(states()).containsOnly(SENT);
        pool.shutdown();
    }
}
