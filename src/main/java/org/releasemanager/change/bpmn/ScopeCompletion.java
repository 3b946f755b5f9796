package org.releasemanager.change.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.change.Changes;
import org.releasemanager.change.ChangesRefused;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** The manager corrects the ref or gives the release up. */
@Component
class ScopeCompletion implements TaskCompletion {
    private static final String ABORT = "ABORT";

    private final Changes changes;
    private final Timeline timeline;

    ScopeCompletion(Changes changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_correctScope");
    }

    @Override
    public void completing(TaskContext task) {
        String choice = task.get(ChangeVariables.CHOICE);
        var reason = task.find(ChangeVariables.REASON);
        if (choice.equals(ABORT) && reason.isEmpty()) {
            throw wrong("reason", "giving a release up needs a reason");
        }
        task.find(ChangeVariables.REF).filter(ref -> !choice.equals(ABORT)).ifPresent(ref -> correct(task, ref));
        timeline.record(
                task.releaseId(),
                task.completedBy(),
                "scope-corrected",
                task.completedBy() + " chose " + choice
                        + reason.map(text -> ": " + text).orElse(""));
    }

    private void correct(TaskContext task, String ref) {
        try {
            changes.correctRef(task.releaseId(), ref);
        } catch (ChangesRefused refused) {
            throw wrong("ref", String.valueOf(refused.getMessage()));
        }
    }

    private static InvalidFields wrong(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.Problem(field, message)));
    }
}
