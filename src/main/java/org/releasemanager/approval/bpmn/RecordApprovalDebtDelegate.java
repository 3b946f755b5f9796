package org.releasemanager.approval.bpmn;

import java.util.Map;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Debt;
import org.releasemanager.approval.Debts;
import org.releasemanager.engine.Processes;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordApprovalDebtDelegate extends ReleaseDelegate {
    private final Debts debts;
    private final Processes processes;

    RecordApprovalDebtDelegate(Debts debts, Processes processes) {
        this.debts = debts;
        this.processes = processes;
    }

    @Override
    protected void execute(ReleaseContext context) {
        debts.make(context.releaseId())
                .forEach(debt -> processes.start("settle-debt", debt.releaseId(), variables(debt)));
        context.set(ApprovalVariables.APPROVAL_OUTCOME, Approvals.Outcome.APPROVED);
    }

    private static Map<String, Object> variables(Debt debt) {
        return Map.of(
                ApprovalVariables.ROLE.name(), debt.role(),
                ApprovalVariables.DEBT.name(), debt.id(),
                ApprovalVariables.DEBT_DUE_AT.name(), debt.dueAt().toString());
    }
}
