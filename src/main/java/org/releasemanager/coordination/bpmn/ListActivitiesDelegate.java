package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.TeamActivities;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** What the product asks its teams for in the phase that runs. */
@Component
class ListActivitiesDelegate extends ReleaseDelegate {
    private final TeamActivities activities;

    ListActivitiesDelegate(TeamActivities activities) {
        this.activities = activities;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var ids = activities.list(context.releaseId());
        context.set(
                ActivityVariables.ACTIVITIES, ids.stream().map(String::valueOf).toList());
    }
}
