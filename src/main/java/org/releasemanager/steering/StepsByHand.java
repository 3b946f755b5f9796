package org.releasemanager.steering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.product.Product;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Releases;
import org.releasemanager.steering.spi.OpenSteps;
import org.releasemanager.steering.store.EvidenceRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person does what a tool should have done: the same records, with their evidence, and the release goes on. */
@Component
public class StepsByHand {
    private final ReleaseSteps found;
    private final OpenSteps steps;
    private final Deployments deployments;
    private final Releases releases;
    private final SecondPersons secondPersons;
    private final EvidenceRows evidence;
    private final Deviations deviations;

    StepsByHand(
            ReleaseSteps found,
            OpenSteps steps,
            Deployments deployments,
            Releases releases,
            SecondPersons secondPersons,
            EvidenceRows evidence,
            Deviations deviations) {
        this.found = found;
        this.steps = steps;
        this.deployments = deployments;
        this.releases = releases;
        this.secondPersons = secondPersons;
        this.evidence = evidence;
        this.deviations = deviations;
    }

    /** In production, and where the model says so, a second person says the same of the same evidence. */
    @Transactional
    public Steered done(String releaseId, String stepId, String person, HandWork work) {
        Optional<OpenStep> open = found.find(releaseId, stepId);
        Optional<Steered> obstacle =
                ReleaseSteps.obstacle(releaseId, stepId, open).or(() -> notPossible(open.orElseThrow(), work));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        OpenStep step = open.orElseThrow();
        if (!needsTwo(releaseId, step)) {
            return took(releaseId, step, person, null, work);
        }
        String subject = step.id() + ":" + work.fingerprint();
        String what = "count '" + step.name() + "' as " + outcome(work) + " by hand";
        return secondPersons
                .confirm(releaseId, "BY_HAND", subject, person, work.note(), what)
                .map(first -> took(releaseId, step, first.person(), person, work))
                .orElseGet(() -> new Steered.Asked(
                        "A second person has to say the same, with the same evidence, within the hour"));
    }

    private Steered took(String releaseId, OpenStep step, String person, @Nullable String secondPerson, HandWork work) {
        String who = secondPerson == null ? person : person + ", confirmed by " + secondPerson;
        String sentence =
                "'" + step.name() + "' " + outcome(work) + " by hand by " + who + ": " + OneLine.of(work.note());
        if (!end(releaseId, step, work, sentence)) {
            return new Steered.NotPossible(
                    "'" + step.name() + "' waits for no work of a tool that a person could have done");
        }
        evidence.insert(releaseId, step.element(), work, person, secondPerson);
        if (secondPerson == null) {
            deviations.record(releaseId, Deviation.Kind.BY_HAND, step.element(), person, sentence);
        } else {
            deviations.recordByTwo(releaseId, Deviation.Kind.BY_HAND, step.element(), person, secondPerson, sentence);
        }
        return new Steered.Done(sentence);
    }

    private boolean end(String releaseId, OpenStep step, HandWork work, String sentence) {
        if (!step.hasFailed()) {
            return deployments.endByHand(
                    releaseId, step.processInstanceId(), step.element(), work.succeeded(), sentence);
        }
        if (work.succeeded()) {
            steps.leave(step);
        } else {
            steps.fail(step);
        }
        return true;
    }

    private static Optional<Steered> notPossible(OpenStep step, HandWork work) {
        if (!step.allows(OpenStep.BY_HAND)) {
            return Optional.of(new Steered.NotAllowed(
                    "'" + step.name() + "' cannot be done by hand: mend the cause and retry, or cancel the release"));
        }
        return step.hasFailed() && !work.succeeded() && !step.canFail()
                ? Optional.of(new Steered.Invalid(
                        "outcome",
                        "must be SUCCEEDED: the process has no way on after '" + step.name() + "' has failed"))
                : Optional.empty();
    }

    private boolean needsTwo(String releaseId, OpenStep step) {
        Product product = releases.get(releaseId).product();
        return step.needsTwo(OpenStep.BY_HAND)
                || step.environment().filter(product.production().key()::equals).isPresent();
    }

    private static String outcome(HandWork work) {
        return work.succeeded() ? "done" : "failed";
    }
}
