package org.releasemanager.announcement.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.Announcement;
import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.Moment;
import org.releasemanager.effect.outbox.MessageState;
import org.releasemanager.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what about a release, and whether it got there. */
@RestController
class AnnouncementsController {
    private final Releases releases;
    private final Announcements announcements;

    AnnouncementsController(Releases releases, Announcements announcements) {
        this.releases = releases;
        this.announcements = announcements;
    }

    /** @param status the state in words
     *  @param recipients how many; who they are stands in the product definition */
    record Item(
            Moment moment,
            Audience audience,
            int round,
            String channel,
            int recipients,
            String subject,
            String body,
            MessageState state,
            String status,
            int attempts,
            @Nullable String error,
            @Nullable Instant dueAt,
            Instant createdAt,
            @Nullable Instant settledAt) {}

    @GetMapping("/api/releases/{id}/announcements")
    List<Item> list(@PathVariable String id) {
        return announcements.of(releases.get(id).id()).stream()
                .map(AnnouncementsController::item)
                .toList();
    }

    private static Item item(Announcement announcement) {
        var message = announcement.message();
        return new Item(
                announcement.moment(),
                announcement.audience(),
                announcement.round(),
                message.channel(),
                message.recipients().size(),
                message.subject(),
                message.body(),
                message.state(),
                message.status(),
                message.attempts(),
                message.error(),
                message.dueAt(),
                message.createdAt(),
                message.settledAt());
    }
}
