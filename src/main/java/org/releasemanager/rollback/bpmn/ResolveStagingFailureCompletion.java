package org.releasemanager.rollback.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** A person says how it goes on after a failure on staging; a release that does not go on needs a reason. */
@Component
class ResolveStagingFailureCompletion implements TaskCompletion {
    private final Timeline timeline;

    ResolveStagingFailureCompletion(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(RollbackVariables.RESOLVE_STAGING_FAILURE);
    }

    @Override
    public void completing(TaskContext task) {
        Answer answer = Answer.of(task, List.of("RETRY", "REWORK", "ABORT"), List.of("REWORK", "ABORT"));
        String chosen =
                switch (answer.choice()) {
                    case "RETRY" -> "has the release deployed to staging again";
                    case "REWORK" -> "sends the release back for rework";
                    default -> "stops the release";
                };
        String person = task.completedBy();
        timeline.record(task.releaseId(), person, "staging-failure-resolved", person + " " + chosen + answer.because());
    }
}
