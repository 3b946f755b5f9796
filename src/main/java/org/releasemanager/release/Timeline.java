package org.releasemanager.release;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.releasemanager.release.store.EventRows;
import org.releasemanager.release.store.EventRows.EventRow;
import org.releasemanager.release.store.ReleaseRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a release, in order, by whom: append-only, each entry chained to the one before by its hash. */
@Component
public class Timeline {
    /** The actor of what nobody did in person. */
    public static final String SYSTEM = "release-manager";

    private static final int LONGEST_TEXT = 4_000;

    private final EventRows events;
    private final ReleaseRows releases;
    private final Clock clock;

    Timeline(EventRows events, ReleaseRows releases, Clock clock) {
        this.events = events;
        this.releases = releases;
        this.clock = clock;
    }

    /** @param number 1, 2, … within the release
     *  @param hash SHA-256 over the entry and the hash before it, in hex */
    public record Event(
            int number, Instant at, String actor, String kind, String text, String previousHash, String hash) {}

    /**
     * Adds an entry in the caller's transaction.
     *
     * @param actor a user id, or {@link #SYSTEM}
     * @param kind one word in kebab-case, for example {@code deployment-finished}
     * @param text one sentence for people
     */
    @Transactional
    public void record(String releaseId, String actor, String kind, String text) {
        releases.lock(releaseId);
        var last = events.last(releaseId);
        int number = last.map(EventRow::number).orElse(0) + 1;
        String previous = last.map(EventRow::hash).orElse(EventHash.START_OF_CHAIN);
        var at = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        String shortened = shortened(text);
        String hash = EventHash.of(previous, releaseId, number, at.toInstant(), actor, kind, shortened);
        events.insert(new EventRow(releaseId, number, at, actor, kind, shortened, previous, hash));
    }

    /** As long as a text may be that stands on the timeline. */
    static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }

    public List<Event> of(String releaseId) {
        return events.all(releaseId).stream()
                .map(row -> new Event(
                        row.number(),
                        row.at().toInstant(),
                        row.actor(),
                        row.kind(),
                        row.text(),
                        row.previousHash(),
                        row.hash()))
                .toList();
    }

    /** The hash of the last entry: whoever knows it from elsewhere knows whether anything before it has changed since. */
    public String head(String releaseId) {
        return events.last(releaseId).map(EventRow::hash).orElse(EventHash.START_OF_CHAIN);
    }

    /** Whether every entry still says what it said when it was written, and none is missing. */
    public boolean isIntact(String releaseId) {
        String previous = EventHash.START_OF_CHAIN;
        int number = 0;
        for (Event event : of(releaseId)) {
            number++;
            String hash =
                    EventHash.of(previous, releaseId, number, event.at(), event.actor(), event.kind(), event.text());
            if (event.number() != number
                    || !event.previousHash().equals(previous)
                    || !event.hash().equals(hash)) {
                return false;
            }
            previous = hash;
        }
        return true;
    }
}
