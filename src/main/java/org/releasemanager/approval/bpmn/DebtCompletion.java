package org.releasemanager.approval.bpmn;

import java.util.Set;
import org.releasemanager.approval.Debts;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** Somebody says afterwards what they would have said, under the same rules as before. */
@Component
class DebtCompletion implements TaskCompletion {
    private final Debts debts;
    private final Entitlement entitlement;

    DebtCompletion(Debts debts, Entitlement entitlement) {
        this.debts = debts;
        this.entitlement = entitlement;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_approveAfterwards");
    }

    @Override
    public void completing(TaskContext task) {
        entitlement.check(task, task.get(ApprovalVariables.ROLE));
        String id = task.get(ApprovalVariables.DEBT);
        var owed = debts.of(task.releaseId());
        if (owed.stream().anyMatch(debt -> task.completedBy().equals(debt.paidBy()))) {
            throw TaskRefused.repeated("You have paid another debt of this release: a person counts once.");
        }
        var debt = owed.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no debt " + id));
        var decision = Entitlement.decisionOf(task);
        String comment = task.find(ApprovalVariables.COMMENT).orElse(null);
        if (!debts.pay(debt, task.completedBy(), decision, comment)) {
            throw TaskRefused.repeated("This debt was paid by " + debt.paidBy() + " at " + debt.paidAt() + ".");
        }
    }
}
