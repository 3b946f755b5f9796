package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.TeamActivities;
import org.releasemanager.engine.WatchedTask;
import org.releasemanager.engine.spi.TaskWatch;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task that asks for an activity carries its name and its deadline, and is offered to its teams. */
@Component
@Order(0)
class ActivityWatch implements TaskWatch {
    private final TeamActivities activities;

    ActivityWatch(TeamActivities activities) {
        this.activities = activities;
    }

    @Override
    public void opened(WatchedTask task) {
        if (ActivityVariables.TASKS.contains(task.definition())) {
            var id = task.find(ActivityVariables.ACTIVITY)
                    .orElseThrow(() -> new IllegalStateException("The model names no activity for " + task.id()));
            var asked = activities.ask(Long.parseLong(id), task.id());
            task.rename(asked.activity().name());
            task.offerOnlyTo(asked.groups(), asked.people());
            if (asked.activity().dueAt() != null) {
                task.setDueAt(asked.activity().dueAt());
            }
        }
    }

    @Override
    public void withdrawn(WatchedTask task) {
        if (ActivityVariables.TASKS.contains(task.definition())) {
            activities.withdraw(task.id());
        }
    }
}
