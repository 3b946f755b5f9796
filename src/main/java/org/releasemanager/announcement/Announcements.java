package org.releasemanager.announcement;

import static org.releasemanager.announcement.AnnouncementState.NOT_CONFIGURED;
import static org.releasemanager.announcement.AnnouncementState.NO_RECIPIENTS;
import static org.releasemanager.announcement.AnnouncementState.PENDING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was told about releases, to whom, and whether it got there. */
@Component
public class Announcements {
    private final Releases releases;
    private final ObjectProvider<Announcer> announcers;
    private final AnnouncementTexts texts;
    private final AnnouncementStore store;
    private final AnnouncementTrigger trigger;
    private final Timeline timeline;
    private final Clock clock;

    public Announcements(
            Releases releases,
            ObjectProvider<Announcer> announcers,
            AnnouncementTexts texts,
            AnnouncementStore store,
            AnnouncementTrigger trigger,
            Timeline timeline,
            Clock clock) {
        this.releases = releases;
        this.announcers = announcers;
        this.texts = texts;
        this.store = store;
        this.trigger = trigger;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Writes one message to each audience of this moment over each channel, in the caller's transaction; they are sent
     * once it has committed. What was announced in this round already is not announced again.
     *
     * @return the messages that are new
     */
    @Transactional
    public List<Announcement> announce(String releaseId, Moment moment) {
        var release = releases.get(releaseId);
        var written = new ArrayList<Announcement>();
        announcers.orderedStream().forEach(announcer -> moment.audiences().stream()
                .filter(audience -> !store.exists(releaseId, moment, audience, release.round(), announcer.channel()))
                .map(audience -> write(release, moment, audience, announcer))
                .forEach(written::add));
        written.forEach(store::add);
        if (!written.isEmpty()) {
            timeline.record(releaseId, Timeline.SYSTEM, "announced", sentence(moment, written));
            trigger.wakeAfterCommit();
        }
        return written;
    }

    /** All announcements of a release, oldest first. */
    public List<Announcement> of(String releaseId) {
        return store.of(releaseId);
    }

    private Announcement write(Release release, Moment moment, Audience audience, Announcer announcer) {
        var now = clock.instant();
        var text = texts.of(release, moment, audience);
        var recipients = announcer.recipients(release.product(), audience);
        var state = !announcer.isConfigured() ? NOT_CONFIGURED : recipients.isEmpty() ? NO_RECIPIENTS : PENDING;
        return new Announcement(
                0,
                release.id(),
                moment,
                audience,
                release.round(),
                announcer.channel(),
                recipients,
                text.subject(),
                text.body(),
                state,
                0,
                null,
                state == PENDING ? now : null,
                now,
                state == PENDING ? null : now);
    }

    /** For example: {@code Announcement that the release is planned: to product, technical by e-mail (will be sent)}. */
    private static String sentence(Moment moment, List<Announcement> written) {
        var audiences = written.stream()
                .collect(Collectors.groupingBy(
                        announcement -> " by " + announcement.channel() + " (" + announcement.status() + ")",
                        TreeMap::new,
                        Collectors.mapping(
                                announcement -> announcement.audience().key(), Collectors.joining(", "))));
        return audiences.entrySet().stream()
                .map(entry -> "to " + entry.getValue() + entry.getKey())
                .collect(Collectors.joining("; ", "Announcement that the release " + moment.words() + ": ", ""));
    }
}
