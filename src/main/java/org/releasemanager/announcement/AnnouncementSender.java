package org.releasemanager.announcement;

import static org.releasemanager.announcement.AnnouncementState.FAILED;
import static org.releasemanager.announcement.AnnouncementState.NOT_CONFIGURED;
import static org.releasemanager.announcement.AnnouncementState.PENDING;
import static org.releasemanager.announcement.AnnouncementState.SENT;
import static org.releasemanager.announcement.AnnouncementState.UNKNOWN;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.releasemanager.announcement.spi.AnnouncementMessage;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.spi.Delivery;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A message is claimed in a transaction of its own before it is sent, and is sent again only
 * when the channel has certainly not taken it: nothing is sent twice by itself, and nothing is lost without being shown.
 */
@Component
class AnnouncementSender {
    /** Waits between attempts; after the last one it has failed. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));

    /** Far above the deadlines of a channel: who has not told by then has died. */
    static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    private static final int BATCH = 20;

    private final AnnouncementStore store;
    private final ObjectProvider<Announcer> announcers;
    private final Clock clock;

    AnnouncementSender(AnnouncementStore store, ObjectProvider<Announcer> announcers, Clock clock) {
        this.store = store;
        this.announcers = announcers;
        this.clock = clock;
    }

    void sendDue() {
        store.giveUp(clock.instant().minus(LONGEST_SENDING), clock.instant());
        for (var announcement : store.due(clock.instant(), BATCH)) {
            if (store.claim(announcement, clock.instant())) {
                send(announcement);
            }
        }
    }

    private void send(Announcement announcement) {
        var announcer = announcers.stream()
                .filter(one -> one.channel().equals(announcement.channel()) && one.isConfigured())
                .findFirst();
        if (announcer.isEmpty()) {
            store.settle(announcement, NOT_CONFIGURED, null, null, clock.instant());
            return;
        }
        var delivery = announcer.get().send(message(announcement));
        if (delivery instanceof Delivery.Accepted accepted) {
            var detail = accepted.detail().isBlank() ? null : accepted.detail();
            store.settle(announcement, SENT, detail, null, clock.instant());
        } else if (delivery instanceof Delivery.Uncertain uncertain) {
            store.settle(announcement, UNKNOWN, uncertain.reason(), null, clock.instant());
        } else if (delivery instanceof Delivery.NotAccepted refused) {
            tryAgain(announcement, refused);
        }
    }

    private void tryAgain(Announcement announcement, Delivery.NotAccepted refused) {
        var now = clock.instant();
        int attemptsBefore = announcement.attempts();
        if (refused.retry() && attemptsBefore < WAITS.size()) {
            store.settle(announcement, PENDING, refused.reason(), now.plus(WAITS.get(attemptsBefore)), now);
        } else {
            store.settle(announcement, FAILED, refused.reason(), null, now);
        }
    }

    private static AnnouncementMessage message(Announcement announcement) {
        return new AnnouncementMessage(
                announcement.key(),
                announcement.releaseId(),
                announcement.recipients(),
                announcement.subject(),
                announcement.body());
    }
}
