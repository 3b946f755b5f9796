package org.releasemanager.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.effect.outbox.Draft;
import org.releasemanager.effect.outbox.Outbox;
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
    private final Outbox outbox;
    private final Timeline timeline;

    public Announcements(
            Releases releases,
            ObjectProvider<Announcer> announcers,
            AnnouncementTexts texts,
            AnnouncementStore store,
            Outbox outbox,
            Timeline timeline) {
        this.releases = releases;
        this.announcers = announcers;
        this.texts = texts;
        this.store = store;
        this.outbox = outbox;
        this.timeline = timeline;
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
                .flatMap(audience -> write(release, moment, audience, announcer).stream())
                .forEach(written::add));
        written.forEach(store::add);
        if (!written.isEmpty()) {
            timeline.record(releaseId, Timeline.SYSTEM, "announced", sentence(moment, written));
        }
        return written;
    }

    /** All announcements of a release, oldest first. */
    public List<Announcement> of(String releaseId) {
        return store.of(releaseId);
    }

    /** Empty if it was written in this round already. */
    private Optional<Announcement> write(Release release, Moment moment, Audience audience, Announcer announcer) {
        var event = event(release, moment, audience);
        if (outbox.has(event, announcer.channel())) {
            return Optional.empty();
        }
        var text = texts.of(release, moment, audience);
        var draft = new Draft(
                event,
                release.id(),
                announcer.channel(),
                announcer.recipients(release.product(), audience),
                text.subject(),
                text.body());
        return outbox.put(draft)
                .map(message -> new Announcement(release.id(), moment, audience, release.round(), message));
    }

    private static String event(Release release, Moment moment, Audience audience) {
        return String.join(":", release.id(), moment.name(), audience.name(), Integer.toString(release.round()));
    }

    /** For example: {@code Announcement that the release is planned: to product, technical by e-mail (will be sent)}. */
    private static String sentence(Moment moment, List<Announcement> written) {
        var audiences = written.stream()
                .collect(Collectors.groupingBy(
                        announcement -> " by " + announcement.message().channel() + " ("
                                + announcement.message().status() + ")",
                        TreeMap::new,
                        Collectors.mapping(
                                announcement -> announcement.audience().key(), Collectors.joining(", "))));
        return audiences.entrySet().stream()
                .map(entry -> "to " + entry.getValue() + entry.getKey())
                .collect(Collectors.joining("; ", "Announcement that the release " + moment.words() + ": ", ""));
    }
}
