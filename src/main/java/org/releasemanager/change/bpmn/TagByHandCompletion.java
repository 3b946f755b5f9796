package org.releasemanager.change.bpmn;

import java.util.Set;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** The operator has tagged by hand, or says why there is no tag: a deviation either way. */
@Component
class TagByHandCompletion implements TaskCompletion {
    private final Releases releases;

    TagByHandCompletion(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_tagByHand");
    }

    @Override
    public void completing(TaskContext task) {
        releases.recordDeviation(
                task.releaseId(), task.completedBy(), "Tagged by hand: " + task.get(ChangeVariables.REASON));
    }
}
