package org.releasemanager.release;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the start of production to another time, before it has begun; approvals that rest on the target are void. */
@Component
public class Retargeting {
    private static final Set<ReleaseState> BEFORE_PRODUCTION = Set.of(
            ReleaseState.PLANNING,
            ReleaseState.IN_DEVELOPMENT,
            ReleaseState.PRE_RELEASE,
            ReleaseState.RELEASING,
            ReleaseState.HELD);

    private final Releases releases;
    private final Timeline timeline;
    private final ChangedFacts facts;

    Retargeting(Releases releases, Timeline timeline, ChangedFacts facts) {
        this.releases = releases;
        this.timeline = timeline;
        this.facts = facts;
    }

    /** @return why it is refused, in a sentence; empty if the target is set */
    @Transactional
    public Optional<String> retarget(String releaseId, ZonedDateTime target, String person, String reason) {
        var release = releases.get(releaseId);
        if (!BEFORE_PRODUCTION.contains(release.state())) {
            return Optional.of("Release '" + releaseId + "' is past its start of production: it is " + release.state());
        }
        releases.retarget(releaseId, target);
        timeline.record(releaseId, person, "retargeted", person + " moved the start of production: " + reason);
        facts.tell(releaseId);
        return Optional.empty();
    }
}
