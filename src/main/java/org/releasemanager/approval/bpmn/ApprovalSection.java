package org.releasemanager.approval.bpmn;

import java.util.Optional;
import org.releasemanager.approval.Approvals;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** Who was asked, and what they said. */
@Component
class ApprovalSection implements ReleaseSection {
    private final Approvals approvals;

    ApprovalSection(Approvals approvals) {
        this.approvals = approvals;
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
        for (Approvals.Request request : requests) {
            table.append("| ")
                    .append(request.kind() == org.releasemanager.approval.ApprovalKind.PLAN ? "plan" : "release");
            table.append(" | ").append(request.round()).append(" | ").append(request.role());
            var vote = request.vote();
            if (vote == null) {
                table.append(" | open | | | |\n");
            } else {
                table.append(" | ").append(vote.decision()).append(" | ").append(MarkdownText.escape(vote.voter()));
                table.append(" | ").append(MomentText.utc(vote.at())).append(" | ");
                table.append(vote.comment() == null ? "" : MarkdownText.escape(vote.comment()))
                        .append(" |\n");
            }
        }
        return Optional.of(table.toString());
    }
}
