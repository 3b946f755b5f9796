package org.releasemanager.calendar.bpmn;

import org.releasemanager.engine.Variable;

/** What this room tells the process, and the step that it wakes. */
final class CalendarVariables {
    /** Whether production may be changed now; if not, {@link #LAUNCH_AT} says when as far as is known (ISO 8601). */
    static final Variable<Boolean> LAUNCH_DUE = Variable.of("launchDue", Boolean.class);

    static final Variable<String> LAUNCH_AT = Variable.of("launchAt", String.class);

    static final String AWAIT_WINDOW = "receiveTask_awaitWindow";

    private CalendarVariables() {}
}
