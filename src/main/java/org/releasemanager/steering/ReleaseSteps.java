package org.releasemanager.steering;

import java.util.List;
import java.util.Optional;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.steering.spi.OpenSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a single step: one more try, or on without it. */
@Component
public class ReleaseSteps {
    private final OpenSteps steps;
    private final Releases releases;
    private final SecondPersons secondPersons;
    private final Deviations deviations;
    private final Timeline timeline;

    ReleaseSteps(
            OpenSteps steps, Releases releases, SecondPersons secondPersons, Deviations deviations, Timeline timeline) {
        this.steps = steps;
        this.releases = releases;
        this.secondPersons = secondPersons;
        this.deviations = deviations;
        this.timeline = timeline;
    }

    public List<OpenStep> of(String releaseId) {
        return steps.of(releaseId);
    }

    /** Whether model and product both allow to go on without this step. */
    public boolean maySkip(Release release, OpenStep step) {
        return step.allows(OpenStep.SKIPPABLE)
                && release.product().skippableSteps().contains(step.shortName());
    }

    @Transactional
    public Steered retry(String releaseId, String stepId, String person, Optional<String> reason) {
        Optional<OpenStep> step = find(releaseId, stepId);
        Optional<Steered> obstacle = obstacle(releaseId, stepId, step);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!step.orElseThrow().hasFailed()) {
            return new Steered.NotPossible("'" + step.get().name() + "' has no failed job that could be tried again"
                    + (step.get().allows(OpenStep.BY_HAND) ? ": do it by hand" : ""));
        }
        steps.retry(step.get());
        String why = reason.map(text -> ": " + OneLine.of(text)).orElse("");
        timeline.record(
                releaseId,
                person,
                "step-retried",
                person + " has '" + step.get().name() + "' tried once more" + why);
        return new Steered.Done("'" + step.get().name() + "' is tried once more");
    }

    /** Goes on without the step, where the model and the product allow it. */
    @Transactional
    public Steered skip(String releaseId, String stepId, String person, String reason) {
        Optional<OpenStep> found = find(releaseId, stepId);
        Optional<Steered> obstacle =
                obstacle(releaseId, stepId, found).or(() -> notAllowed(releaseId, found.orElseThrow()));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        OpenStep step = found.orElseThrow();
        String what = "skip '" + step.name() + "'";
        if (!step.needsTwo(OpenStep.SKIPPABLE)) {
            deviations.record(
                    releaseId,
                    Deviation.Kind.SKIPPED,
                    step.element(),
                    person,
                    person + " skipped '" + step.name() + "': " + OneLine.of(reason));
            return left(step);
        }
        var first = secondPersons.confirm(releaseId, "SKIP", step.id(), person, reason, what);
        if (first.isEmpty()) {
            return new Steered.Asked("A second person has to ask for the same within the hour");
        }
        deviations.recordByTwo(
                releaseId,
                Deviation.Kind.SKIPPED,
                step.element(),
                first.get().person(),
                person,
                first.get().person() + " and " + person + " skipped '" + step.name() + "': "
                        + OneLine.of(first.get().reason() + "; " + reason));
        return left(step);
    }

    private Steered left(OpenStep step) {
        steps.leave(step);
        return new Steered.Done("'" + step.name() + "' is skipped");
    }

    private Optional<Steered> notAllowed(String releaseId, OpenStep step) {
        Release release = releases.get(releaseId);
        if (!step.allows(OpenStep.SKIPPABLE)) {
            return Optional.of(new Steered.NotAllowed("'" + step.name()
                    + "' is required: its model lets nobody skip it. Mend the cause and retry, or cancel the release"));
        }
        return maySkip(release, step)
                ? Optional.empty()
                : Optional.of(
                        new Steered.NotAllowed("Product '" + release.product().key() + "' does not allow to skip '"
                                + step.name() + "': its definition would have to name " + step.shortName()
                                + " under steps.skip"));
    }

    Optional<OpenStep> find(String releaseId, String stepId) {
        return steps.of(releaseId).stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst();
    }

    /** What speaks against doing anything about it. */
    static Optional<Steered> obstacle(String releaseId, String stepId, Optional<OpenStep> step) {
        if (step.isEmpty()) {
            return Optional.of(new Steered.Unknown(
                    "Release '" + releaseId + "' has no step '" + stepId + "' that failed, is stuck or waits"));
        }
        return step.get().isHeld()
                ? Optional.of(new Steered.NotPossible("The release is held: let it go on first"))
                : Optional.empty();
    }
}
