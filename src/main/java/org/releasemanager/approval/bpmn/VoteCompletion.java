package org.releasemanager.approval.bpmn;

import java.util.Map;
import java.util.Set;
import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Exclusions;
import org.releasemanager.approval.Vote;
import org.releasemanager.engine.People;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody votes: by whatever door, only a member of the role, who neither requested nor wrote it, once. */
@Component
class VoteCompletion implements TaskCompletion {
    private static final Map<String, ApprovalKind> KINDS =
            Map.of("userTask_approvePlan", ApprovalKind.PLAN, "userTask_approveRelease", ApprovalKind.RELEASE);

    private final Approvals approvals;
    private final Exclusions exclusions;
    private final People people;

    VoteCompletion(Approvals approvals, Exclusions exclusions, People people) {
        this.approvals = approvals;
        this.exclusions = exclusions;
        this.people = people;
    }

    @Override
    public Set<String> definitions() {
        return KINDS.keySet();
    }

    @Override
    public void completing(TaskContext task) {
        var kind = java.util.Objects.requireNonNull(KINDS.get(task.definition()));
        String role = task.get(ApprovalVariables.ROLE);
        checkEntitled(task, kind, role);
        var decision = task.get(ApprovalVariables.DECISION);
        String comment = task.find(ApprovalVariables.COMMENT).orElse(null);
        if (decision == Decision.REJECT && comment == null) {
            throw InvalidVote.withoutReason();
        }
        approvals.record(task.releaseId(), kind, role, task.completedBy(), decision, comment);
        if (decision == Decision.REJECT) {
            task.set(ApprovalVariables.APPROVAL_OUTCOME, Approvals.Outcome.REJECTED);
        }
    }

    private void checkEntitled(TaskContext task, ApprovalKind kind, String role) {
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
        approvals.voteOf(task.releaseId(), kind, person).ifPresent(vote -> {
            throw TaskRefused.repeated(secondVote(vote));
        });
    }

    private static String secondVote(Vote vote) {
        return "You have voted in this round already (" + vote.decision() + " as " + vote.role() + " at " + vote.at()
                + "): a person counts once.";
    }
}
