package org.releasemanager.coordination.bpmn;

import java.util.Set;
import org.releasemanager.coordination.Activities;
import org.releasemanager.coordination.Activity;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** A team says that its work for the release is done. */
@Component
class ActivityCompletion implements TaskCompletion {
    private static final Variable<String> RESULT = Variable.of("result", String.class);
    private static final Variable<String> REMARKS = Variable.of("remarks", String.class);

    private final Activities activities;

    ActivityCompletion(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Set<String> definitions() {
        return Activity.definitions();
    }

    @Override
    public void completing(TaskContext task) {
        activities.record(
                task.releaseId(),
                Activity.of(task.definition()),
                task.get(RESULT),
                task.find(REMARKS).orElse(null),
                task.completedBy(),
                task.id());
    }
}
