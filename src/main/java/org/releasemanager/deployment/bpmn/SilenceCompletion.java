package org.releasemanager.deployment.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.deployment.Deployments.SilenceAnswer;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.InvalidFields.Problem;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** An operator says what becomes of a deployment that shows no progress. */
@Component
class SilenceCompletion implements TaskCompletion {
    private final Deployments deployments;
    private final Timeline timeline;

    SilenceCompletion(Deployments deployments, Timeline timeline) {
        this.deployments = deployments;
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DeploymentVariables.DECIDE_ON_SILENCE);
    }

    @Override
    public void completing(TaskContext task) {
        SilenceAnswer answer = answer(task.get(DeploymentVariables.CHOICE));
        Optional<String> reason = task.find(DeploymentVariables.REASON);
        if (answer != SilenceAnswer.KEEP_WAITING && reason.isEmpty()) {
            throw new InvalidFields(List.of(new Problem("reason", "must say why: it is kept with the release")));
        }
        String environment = task.get(DeploymentVariables.ENVIRONMENT);
        String service = task.get(DeploymentVariables.SERVICE);
        String person = task.completedBy();
        timeline.record(
                task.releaseId(),
                person,
                "silence-answered",
                person + " " + words(answer) + " " + service + " in " + environment
                        + reason.map(why -> ": " + why).orElse(""));
        deployments.answerSilence(task.releaseId(), environment, service, answer, person, reason.orElse(""));
    }

    private static SilenceAnswer answer(String choice) {
        return Arrays.stream(SilenceAnswer.values())
                .filter(answer -> answer.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(
                        List.of(new Problem("choice", "must be one of " + Arrays.toString(SilenceAnswer.values())))));
    }

    private static String words(SilenceAnswer answer) {
        return switch (answer) {
            case KEEP_WAITING -> "goes on waiting for";
            case CANCEL -> "stops the deployment of";
            case MARK_FAILED -> "writes off the deployment of";
        };
    }
}
