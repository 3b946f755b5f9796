package org.releasemanager.approval.bpmn;

import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Exclusions;
import org.releasemanager.engine.People;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.springframework.stereotype.Component;

/** Who may say yes or no to a release: those who act in the role, and neither requested nor wrote it. */
@Component
class Entitlement {
    private final Exclusions exclusions;
    private final People people;

    Entitlement(Exclusions exclusions, People people) {
        this.exclusions = exclusions;
        this.people = people;
    }

    /** @throws TaskRefused if this person may not, with the reason in words */
    void check(TaskContext task, String role) {
        String person = task.completedBy();
        if (!task.isDoneBy(role)) {
            throw TaskRefused.notEntitled(
                    "You do not act as " + role + ": only those who do may approve as " + role + ".");
        }
        exclusions
                .reasonAgainst(task.releaseId(), person, people.emailOf(person))
                .ifPresent(reason -> {
                    throw TaskRefused.notEntitled(reason);
                });
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw TaskRefused.notEntitled(
                    "This task is claimed by " + task.assignee() + ": nobody votes in the name of another.");
        }
    }

    /** @throws TaskRefused if it is a no without a reason */
    static Decision decisionOf(TaskContext task) {
        var decision = task.get(ApprovalVariables.DECISION);
        if (decision == Decision.REJECT && task.find(ApprovalVariables.COMMENT).isEmpty()) {
            throw InvalidVote.withoutReason();
        }
        return decision;
    }
}
