package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.engine.Variable;

/** What the models need to ask for activities. */
final class ActivityVariables {
    /** The ids of the activities to ask for, each by a task of its own. */
    static final Variable<List<String>> ACTIVITIES = Variable.listOf("activities");

    static final Variable<String> ACTIVITY = Variable.of("activity", String.class);

    /** The user tasks that ask for an activity: of the product, added to a phase, added beside the release. */
    static final Set<String> TASKS = Set.of("userTask_doActivity", "userTask_doActivity_added");

    private ActivityVariables() {}
}
