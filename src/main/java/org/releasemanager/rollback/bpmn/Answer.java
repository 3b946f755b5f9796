package org.releasemanager.rollback.bpmn;

import java.util.List;
import java.util.Optional;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.InvalidFields.Problem;
import org.releasemanager.engine.TaskContext;

/** What a person chose, and why. */
record Answer(String choice, Optional<String> reason) {
    /**
     * @param withReason those of the choices that a reason belongs to
     * @throws InvalidFields if it is none of the choices, or the reason is missing
     */
    static Answer of(TaskContext task, List<String> choices, List<String> withReason) {
        String choice = task.get(RollbackVariables.CHOICE);
        Optional<String> reason = task.find(RollbackVariables.REASON);
        if (!choices.contains(choice)) {
            throw new InvalidFields(List.of(new Problem("choice", "must be one of " + String.join(", ", choices))));
        }
        if (withReason.contains(choice) && reason.isEmpty()) {
            throw new InvalidFields(List.of(new Problem("reason", "must say why: it is kept with the release")));
        }
        return new Answer(choice, reason);
    }

    boolean is(String other) {
        return choice.equals(other);
    }

    /** Behind a colon; nothing if none was given. */
    String because() {
        return reason.map(why -> ": " + why).orElse("");
    }
}
