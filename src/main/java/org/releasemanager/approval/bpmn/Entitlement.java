package org.releasemanager.approval.bpmn;

import java.time.Clock;
import java.util.Optional;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Exclusions;
import org.releasemanager.duty.StandIns;
import org.releasemanager.engine.People;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.springframework.stereotype.Component;

/**
 * Who may say yes or no to a release: those who act in the role, or stand in for one who does, and neither requested nor
 * wrote it. What excludes a person excludes their stand-in, too.
 */
@Component
class Entitlement {
    private final Exclusions exclusions;
    private final StandIns standIns;
    private final People people;
    private final Clock clock;

    Entitlement(Exclusions exclusions, StandIns standIns, People people, Clock clock) {
        this.exclusions = exclusions;
        this.standIns = standIns;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @return in whose place the person acts; empty if in their own
     * @throws TaskRefused if this person may not, with the reason in words
     */
    Optional<String> check(TaskContext task, String role) {
        String person = task.completedBy();
        refuseExcluded(task, person, "");
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw TaskRefused.notEntitled(
                    "This task is claimed by " + task.assignee() + ": nobody votes in the name of another.");
        }
        if (task.isDoneBy(role)) {
            return Optional.empty();
        }
        String away = standIns.actsFor(person, clock.instant()).stream()
                .filter(one -> task.isHolder(role, one))
                .findFirst()
                .orElseThrow(() -> TaskRefused.notEntitled(
                        "You do not act as " + role + ": only those who do may approve as " + role + "."));
        refuseExcluded(task, away, "You stand in for " + away + ", to whom this was said: ");
        return Optional.of(away);
    }

    private void refuseExcluded(TaskContext task, String person, String prefix) {
        exclusions
                .reasonAgainst(task.releaseId(), person, people.emailOf(person))
                .ifPresent(reason -> {
                    throw TaskRefused.notEntitled(prefix + reason);
                });
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
