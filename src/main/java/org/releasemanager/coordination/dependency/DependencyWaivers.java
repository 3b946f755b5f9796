package org.releasemanager.coordination.dependency;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.store.DependencyRows;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.web.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Going without something that a release depends on: one person wants it, with a reason, and a second one confirms it. */
@Component
public class DependencyWaivers {
    private static final int LONGEST_REASON = 2_000;

    private final DependencyRows rows;
    private final Releases releases;
    private final Deviations deviations;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DependencyWaivers(
            DependencyRows rows,
            Releases releases,
            Deviations deviations,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.deviations = deviations;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome propose(String releaseId, int number, String person, @Nullable String reason) {
        var dependency = get(releaseId, number);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return wrongReason("must say why it can be done without, in 1 to " + LONGEST_REASON + " characters");
        }
        if (releases.get(releaseId).isEnded() || dependency.status().isSettled()) {
            return new Outcome.Refused(
                    "There is nothing to waive: " + dependency.title() + ", is " + dependency.status());
        }
        if (!rows.propose(dependency, person, reason.strip())) {
            return new Outcome.Refused(Objects.requireNonNull(dependency.waiver())
                            .person() + " wants to waive it already: a second person has to confirm it");
        }
        tell(dependency, person, "dependency-waiver-proposed", person + " wants to go without ", reason);
        return done(dependency);
    }

    /** By somebody else than who wants it, and than who asked for the release. */
    @Transactional
    public Outcome confirm(String releaseId, int number, String person) {
        var dependency = get(releaseId, number);
        var waiver = dependency.waiver();
        if (waiver == null || !dependency.isWaiverOpen()) {
            return new Outcome.Refused("There is nothing to confirm: nobody wants to go without " + dependency.title());
        }
        if (waiver.person().equals(person)) {
            return new Outcome.NotEntitled("You want to waive it yourself: a second person has to confirm it");
        }
        if (releases.get(releaseId).requester().equals(person)) {
            return new Outcome.NotEntitled("You asked for this release: somebody else has to confirm the waiver");
        }
        var finding = "waived by " + waiver.person() + " and " + person + ": " + waiver.reason();
        if (!rows.confirm(dependency, person, shortened(finding), clock.instant())) {
            return new Outcome.Refused("It stands otherwise by now: look again");
        }
        tell(dependency, person, "dependency-waived", person + " confirms to go without ", waiver.reason());
        deviations.recordByTwo(
                releaseId,
                Deviation.Kind.OVERRIDE,
                dependency.wanted().sentence(),
                waiver.person(),
                person,
                "Went without " + dependency.wanted().sentence() + ": " + waiver.reason());
        return done(dependency);
    }

    /** The second person says no; the dependency stands as it stood. */
    @Transactional
    public Outcome refuse(String releaseId, int number, String person, @Nullable String reason) {
        var dependency = get(releaseId, number);
        if (reason == null || reason.isBlank()) {
            return wrongReason("must say why it cannot be done without");
        }
        if (!dependency.isWaiverOpen()) {
            return new Outcome.Refused("There is nothing to refuse: nobody wants to go without " + dependency.title());
        }
        rows.withdrawWaiver(dependency);
        tell(dependency, person, "dependency-waiver-refused", person + " refuses to go without ", reason);
        return done(dependency);
    }

    /** An issue that no tracker answers for: a person says that it is as it has to be. */
    @Transactional
    public Outcome settle(String releaseId, int number, String person, @Nullable String reason) {
        var dependency = get(releaseId, number);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return wrongReason("must say how you know, in 1 to " + LONGEST_REASON + " characters");
        }
        if (dependency.wanted().kind() != Wanted.Kind.ISSUE
                || dependency.status().isSettled()) {
            return new Outcome.Refused("Only an open dependency on an issue is settled by hand");
        }
        var finding = shortened(person + " says so: " + reason.strip());
        rows.found(dependency, Dependency.Status.SATISFIED, finding, null, clock.instant());
        tell(dependency, person, "dependency-satisfied", person + " says that it is done: ", reason);
        return done(dependency);
    }

    private Dependency get(String releaseId, int number) {
        releases.lock(releaseId);
        return rows.find(releases.get(releaseId).id(), number)
                .orElseThrow(() -> new UnknownDependency(releaseId, number));
    }

    private Outcome done(Dependency dependency) {
        events.publishEvent(new DependenciesChanged(dependency.releaseId()));
        return new Outcome.Done(
                rows.find(dependency.releaseId(), dependency.number()).orElseThrow());
    }

    private void tell(Dependency dependency, String person, String kind, String what, String reason) {
        timeline.record(
                dependency.releaseId(), person, kind, what + dependency.wanted().sentence() + ": " + reason.strip());
    }

    private static Outcome wrongReason(String message) {
        return new Outcome.Wrong(List.of(new Problems.Field("reason", message)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON - 1) + "…" : text;
    }
}
