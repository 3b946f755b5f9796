package org.releasemanager.coordination.dependency;

import java.time.Instant;
import java.util.Optional;
import org.releasemanager.coordination.dependency.store.DependencyWaitRows.Wait;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release stands before production and waits for something it depends on. */
@Component
class DependencyWaitReason implements WaitReason {
    private static final int ANOTHER_RELEASE = 50;

    private final DependencyWaits waits;
    private final Dependencies dependencies;
    private final Timeline timeline;

    DependencyWaitReason(DependencyWaits waits, Dependencies dependencies, Timeline timeline) {
        this.waits = waits;
        this.dependencies = dependencies;
        this.timeline = timeline;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return waits.of(releaseId).flatMap(this::reason);
    }

    private Optional<Waiting> reason(Wait wait) {
        var missing = dependencies.of(wait.releaseId()).stream()
                .filter(one -> !one.status().isSettled())
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var first = missing.get(0);
        var more = missing.size() == 1 ? "" : ", and for " + (missing.size() - 1) + " more";
        var sentence = "Waits for " + first.wanted().sentence() + " (" + first.finding() + since(first) + ")" + more;
        return Optional.of(new Waiting(ANOTHER_RELEASE, sentence, wait.arrivedAt(), null));
    }

    /** Since when the other release is where it is. */
    private String since(Dependency dependency) {
        return dependency
                .namedRelease()
                .flatMap(this::lastPhase)
                .map(at -> " since " + MomentText.utc(at))
                .orElse("");
    }

    private Optional<Instant> lastPhase(String releaseId) {
        return timeline.of(releaseId).stream()
                .filter(event ->
                        event.kind().equals("phase-entered") || event.kind().equals("release-ended"))
                .reduce((earlier, later) -> later)
                .map(Timeline.Event::at);
    }
}
