package org.releasemanager.change.bpmn;

import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.springframework.stereotype.Component;

/** The operator has tagged by hand, or says why there is no tag: a deviation either way. */
@Component
class TagByHandCompletion implements TaskCompletion {
    private final Deviations deviations;

    TagByHandCompletion(Deviations deviations) {
        this.deviations = deviations;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_tagByHand");
    }

    @Override
    public void completing(TaskContext task) {
        deviations.record(
                task.releaseId(),
                Deviation.Kind.BY_HAND,
                "userTask_tagByHand",
                task.completedBy(),
                "Tagged by hand: " + task.get(ChangeVariables.REASON));
    }
}
