package org.releasemanager.rollback.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** A person chooses between back, forward and another try; always with a reason. */
@Component
class ChooseRecoveryCompletion implements TaskCompletion {
    private static final List<String> CHOICES = List.of("ROLL_BACK", "ROLL_FORWARD", "RETRY");

    private final Timeline timeline;

    ChooseRecoveryCompletion(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(RollbackVariables.CHOOSE_RECOVERY);
    }

    @Override
    public void completing(TaskContext task) {
        Answer answer = Answer.of(task, CHOICES, CHOICES);
        String chosen =
                switch (answer.choice()) {
                    case "ROLL_BACK" -> "to roll production back";
                    case "ROLL_FORWARD" -> "to leave production and fix it forward";
                    default -> "to deploy to production again";
                };
        String person = task.completedBy();
        timeline.record(task.releaseId(), person, "recovery-chosen", person + " chose " + chosen + answer.because());
    }
}
