package org.releasemanager.rollback.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.releasemanager.rollback.Rollbacks;
import org.springframework.stereotype.Component;

/** A person repaired by hand what could not be taken back, which is a deviation; or asks for another try. */
@Component
class RepairCompletion implements TaskCompletion {
    private static final String DONE = "DONE";

    private final Rollbacks rollbacks;
    private final Timeline timeline;

    RepairCompletion(Rollbacks rollbacks, Timeline timeline) {
        this.rollbacks = rollbacks;
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(RollbackVariables.REPAIR_SERVICE, RollbackVariables.REPAIR_ENVIRONMENT);
    }

    @Override
    public void completing(TaskContext task) {
        Answer answer = Answer.of(task, List.of("RETRY", DONE), List.of(DONE));
        String environment = task.get(RollbackVariables.ENVIRONMENT);
        String person = task.completedBy();
        String how = answer.reason().orElse("");
        if (!answer.is(DONE)) {
            String text = person + " has the rollback of " + environment + " tried again" + answer.because();
            timeline.record(task.releaseId(), person, "rollback-retried", text);
        } else if (task.definition().equals(RollbackVariables.REPAIR_SERVICE)) {
            String service = task.get(RollbackVariables.SERVICE);
            rollbacks.repairedService(task.releaseId(), environment, service, person, how);
        } else {
            rollbacks.repairedEnvironment(task.releaseId(), environment, person, how);
        }
    }
}
