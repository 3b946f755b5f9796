package org.releasemanager.approval.bpmn;

import java.util.Optional;
import org.releasemanager.approval.ApprovalRequest;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Debt;
import org.releasemanager.approval.Debts;
import org.releasemanager.approval.Vote;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** Who was asked, what they said, what does not count any more, and what is owed. */
@Component
class ApprovalSection implements ReleaseSection {
    private final Approvals approvals;
    private final Debts debts;

    ApprovalSection(Approvals approvals, Debts debts) {
        this.approvals = approvals;
        this.debts = debts;
    }

    @Override
    public String title() {
        return "Approvals";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var requests = approvals.of(releaseId);
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        var table = new StringBuilder(
                "| Of | Round | Role | Answer | By | When | Comment |\n|---|---|---|---|---|---|---|\n");
        for (ApprovalRequest request : requests) {
            if (request.vote() == null || !request.vote().stands()) {
                table.append(start(request)).append(" open | | | |\n");
            }
            request.votes().forEach(vote -> table.append(start(request)).append(answer(vote)));
        }
        debts.of(releaseId).forEach(debt -> table.append(owed(debt)));
        return Optional.of(table.toString());
    }

    private static String start(ApprovalRequest request) {
        return "| " + request.kind().word() + " | " + request.round() + " | " + request.role()
                + (request.needed() == 0 ? " (counts for the quorum of " + request.quorum() + ")" : "") + " |";
    }

    private static String answer(Vote vote) {
        String note = vote.comment() == null ? "" : MarkdownText.escape(vote.comment());
        String standing = vote.stands() ? "" : " *Void: " + MarkdownText.escape(vote.voidReason() + ".*");
        return " " + vote.decision() + " | " + MarkdownText.escape(vote.by()) + " | " + MomentText.utc(vote.at())
                + " | " + note + standing + " |\n";
    }

    private static String owed(Debt debt) {
        String start = "| release | | " + debt.role() + " |";
        return debt.paidAt() == null
                ? start + " **owed** until " + MomentText.utc(debt.dueAt()) + " | | | |\n"
                : start + " " + debt.decision() + " afterwards | " + MarkdownText.escape(String.valueOf(debt.paidBy()))
                        + " | " + MomentText.utc(debt.paidAt()) + " | "
                        + (debt.comment() == null ? "" : MarkdownText.escape(debt.comment())) + " |\n";
    }
}
