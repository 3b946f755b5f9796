package org.releasemanager.rollback;

import java.util.Set;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.Timeline.Event;
import org.springframework.stereotype.Component;

/** Why the last thing failed that failed, in the words in which the timeline tells it. */
@Component
class FailureReasons {
    private static final Set<String> FAILURES = Set.of(
            "environment-not-ready",
            "deployment-failed",
            "verification-failed",
            "observation-failed",
            "production-refused",
            "rollback-failed");
    private static final int LONGEST = 1000;

    private final Timeline timeline;

    FailureReasons(Timeline timeline) {
        this.timeline = timeline;
    }

    String of(String releaseId) {
        String reason = timeline.of(releaseId).stream()
                .filter(event -> FAILURES.contains(event.kind()))
                .map(Event::text)
                .reduce((first, last) -> last)
                .orElse("No failure is on record");
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    }
}
