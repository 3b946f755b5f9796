package org.releasemanager.approval;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** Who was asked, and what they said. */
@Component
class ApprovalContribution implements EvidenceContribution {
    private final Approvals approvals;

    ApprovalContribution(Approvals approvals) {
        this.approvals = approvals;
    }

    record Line(
            String kind,
            int round,
            String role,
            Instant requestedAt,
            @Nullable String voter,
            @Nullable String decision,
            @Nullable String comment,
            @Nullable Instant votedAt) {
        static Line of(Approvals.Request request) {
            var vote = request.vote();
            return new Line(
                    request.kind().name(),
                    request.round(),
                    request.role(),
                    request.requestedAt(),
                    vote == null ? null : vote.voter(),
                    vote == null ? null : vote.decision().name(),
                    vote == null ? null : vote.comment(),
                    vote == null ? null : vote.at());
        }
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table(
                "approvals",
                List.of("kind", "round", "role", "requestedAt", "voter", "decision", "comment", "votedAt"),
                approvals.of(releaseId).stream().map(Line::of).toList());
    }
}
