package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.coordination.TeamActivities;
import org.releasemanager.coordination.TeamActivity.State;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody says that an activity is done; or, where it need not be, that it is left, and why. */
@Component
class DoActivityCompletion implements TaskCompletion {
    private static final Variable<State> RESULT = Variable.of("result", State.class);
    private static final Variable<String> NOTE = Variable.of("note", String.class);

    private final TeamActivities activities;

    DoActivityCompletion(TeamActivities activities) {
        this.activities = activities;
    }

    @Override
    public Set<String> definitions() {
        return ActivityVariables.TASKS;
    }

    @Override
    public void completing(TaskContext task) {
        var activity = activities
                .ofTask(task.id())
                .orElseThrow(() -> new IllegalStateException("No activity belongs to task " + task.id()));
        var result = task.get(RESULT);
        var note = task.find(NOTE);
        if (result == State.LEFT && activity.mandatory()) {
            throw wrong("result", "this activity is mandatory: it has to be done");
        }
        if (result == State.LEFT && note.isEmpty()) {
            throw wrong("note", "say why it is left");
        }
        activities.end(activity, result, note.orElse(null), task.completedBy());
    }

    private static InvalidFields wrong(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.Problem(field, message)));
    }
}
