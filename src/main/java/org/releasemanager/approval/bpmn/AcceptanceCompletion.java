package org.releasemanager.approval.bpmn;

import java.util.Set;
import org.releasemanager.approval.Decision;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** The product owner has tried the release on staging. */
@Component
class AcceptanceCompletion implements TaskCompletion {
    private final Timeline timeline;

    AcceptanceCompletion(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_acceptRelease");
    }

    @Override
    public void completing(TaskContext task) {
        var decision = task.get(ApprovalVariables.DECISION);
        var comment = task.find(ApprovalVariables.COMMENT);
        if (decision == Decision.REJECT && comment.isEmpty()) {
            throw InvalidVote.withoutReason();
        }
        String said = decision == Decision.APPROVE ? "accepted" : "did not accept";
        timeline.record(
                task.releaseId(),
                task.completedBy(),
                "user-acceptance",
                task.completedBy() + " " + said + " the release on staging"
                        + comment.map(text -> ": " + text).orElse(""));
    }
}
