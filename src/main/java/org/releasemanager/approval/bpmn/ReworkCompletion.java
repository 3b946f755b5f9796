package org.releasemanager.approval.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** After a no, the manager says how it goes on: rework, back to development, or giving up. */
@Component
class ReworkCompletion implements TaskCompletion {
    private final Timeline timeline;

    ReworkCompletion(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_reworkPlan", "userTask_reworkRelease");
    }

    @Override
    public void completing(TaskContext task) {
        String choice = task.get(ApprovalVariables.CHOICE);
        var reason = task.find(ApprovalVariables.REASON);
        if (choice.equals("ABANDON") && reason.isEmpty()) {
            throw new InvalidFields(List.of(new InvalidFields.Problem("reason", "giving a release up needs a reason")));
        }
        timeline.record(
                task.releaseId(),
                task.completedBy(),
                "rework-decided",
                "After the rejection " + task.completedBy() + " chose " + choice
                        + reason.map(text -> ": " + text).orElse(""));
    }
}
