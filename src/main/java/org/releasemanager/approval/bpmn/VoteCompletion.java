package org.releasemanager.approval.bpmn;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Vote;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody votes, by whatever door: on what they were asked about, and once. */
@Component
class VoteCompletion implements TaskCompletion {
    private static final Map<String, ApprovalKind> KINDS =
            Map.of("userTask_approvePlan", ApprovalKind.PLAN, "userTask_approveRelease", ApprovalKind.RELEASE);

    private final Approvals approvals;
    private final Entitlement entitlement;

    VoteCompletion(Approvals approvals, Entitlement entitlement) {
        this.approvals = approvals;
        this.entitlement = entitlement;
    }

    @Override
    public Set<String> definitions() {
        return KINDS.keySet();
    }

    @Override
    public void completing(TaskContext task) {
        var kind = Objects.requireNonNull(KINDS.get(task.definition()));
        String role = task.get(ApprovalVariables.ROLE);
        var actingFor = entitlement.check(task, role);
        refuseSecondVote(task, kind, task.completedBy(), "You have");
        actingFor.ifPresent(away -> refuseSecondVote(task, kind, away, away + " has"));
        refuseWhatChanged(task, kind);
        var decision = Entitlement.decisionOf(task);
        String comment = task.find(ApprovalVariables.COMMENT).orElse(null);
        approvals.record(task.releaseId(), kind, role, task.completedBy(), actingFor.orElse(null), decision, comment);
        task.set(ApprovalVariables.APPROVAL_OUTCOME, approvals.outcome(task.releaseId(), kind));
    }

    private void refuseSecondVote(TaskContext task, ApprovalKind kind, String person, String who) {
        approvals.voteOf(task.releaseId(), kind, person).ifPresent(vote -> {
            throw TaskRefused.repeated(who + secondVote(vote));
        });
    }

    private void refuseWhatChanged(TaskContext task, ApprovalKind kind) {
        approvals.changedSinceAsked(task.releaseId(), kind).ifPresent(changed -> {
            throw TaskRefused.repeated(
                    "What you were asked about is not what it was (" + changed + "): look again before you vote.");
        });
    }

    private static String secondVote(Vote vote) {
        return " voted already (" + vote.decision() + " as " + vote.role() + " at " + vote.at()
                + "): a person counts once.";
    }
}
