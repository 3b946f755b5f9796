package org.releasemanager.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.releasemanager.release.spi.ReleaseProcess;
import org.releasemanager.release.store.HoldRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a running release at its next safe point, on a person's word, and lets it go on from there. What a tool has been given
 * is ended by the tool; nothing new starts, and nobody can do a task of it meanwhile.
 */
@Component
public class Holding {
    private static final String HELD = "hold";

    private final Releases releases;
    private final HoldRows rows;
    private final ReleaseProcess process;
    private final Timeline timeline;
    private final ChangedFacts facts;
    private final Waits waits;
    private final Clock clock;

    Holding(
            Releases releases,
            HoldRows rows,
            ReleaseProcess process,
            Timeline timeline,
            ChangedFacts facts,
            Waits waits,
            Clock clock) {
        this.releases = releases;
        this.rows = rows;
        this.process = process;
        this.timeline = timeline;
        this.facts = facts;
        this.waits = waits;
        this.clock = clock;
    }

    /** Who holds a release, and why. */
    public record Hold(String person, String reason, Instant since) {}

    /** How it ended, in a sentence where it was refused. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    public Optional<Hold> of(String releaseId) {
        return rows.find(releaseId);
    }

    @Transactional
    public Outcome hold(String releaseId, String person, String reason) {
        var release = releases.get(releaseId);
        if (release.isEnded()) {
            return ended(release);
        }
        var held = rows.find(releaseId);
        if (held.isPresent()) {
            return new Outcome.Refused("Release '" + releaseId + "' is held already, by "
                    + held.get().person() + " since " + held.get().since());
        }
        timeline.record(releaseId, person, "held", person + " holds the release: " + reason);
        rows.insert(
                releaseId,
                new Hold(person, reason, clock.instant()),
                release.state().name());
        releases.put(releaseId, ReleaseState.HELD);
        waits.begin(new Wait(
                UUID.randomUUID().toString(),
                releaseId,
                SpanKind.HELD,
                "Held by " + person,
                HELD,
                null,
                clock.instant(),
                null));
        process.suspend(release);
        return new Outcome.Done();
    }

    @Transactional
    public Outcome resume(String releaseId, String person, String reason) {
        var release = releases.get(releaseId);
        if (release.isEnded()) {
            return ended(release);
        }
        if (!letGo(release)) {
            return new Outcome.Refused("Release '" + releaseId + "' is not held");
        }
        timeline.record(releaseId, person, "resumed", person + " lets the release go on: " + reason);
        facts.tell(releaseId); // what changed while nobody could be asked anew
        return new Outcome.Done();
    }

    /** Also for a release that is cancelled while it is held. @return false if nobody holds it */
    boolean letGo(Release release) {
        var before = rows.delete(release.id());
        before.ifPresent(state -> {
            releases.put(release.id(), ReleaseState.valueOf(state));
            process.resume(release);
            waits.of(release.id()).stream()
                    .filter(wait -> wait.element().equals(HELD) && wait.endedAt() == null)
                    .forEach(wait -> waits.end(wait.id(), clock.instant(), null));
        });
        return before.isPresent();
    }

    private static Outcome ended(Release release) {
        return new Outcome.Refused("Release '" + release.id() + "' has ended: " + release.outcome());
    }
}
