package org.releasemanager.approval;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** Who was asked, what they said on which facts, and what was owed. */
@Component
class ApprovalContribution implements EvidenceContribution {
    private final Approvals approvals;
    private final Debts debts;

    ApprovalContribution(Approvals approvals, Debts debts) {
        this.approvals = approvals;
        this.debts = debts;
    }

    record Asked(ApprovalKind kind, int round, String role, int needed, int quorum, Instant requestedAt) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        var requests = approvals.of(releaseId);
        files.table(
                "approvals",
                Asked.class,
                requests.stream()
                        .map(one -> new Asked(
                                one.kind(), one.round(), one.role(), one.needed(), one.quorum(), one.requestedAt()))
                        .toList());
        files.table("votes", Vote.class, votes(requests));
        files.table("approval-debts", Debt.class, debts.of(releaseId));
    }

    /** A vote that still counts stands in more than one round. */
    private static List<Vote> votes(List<ApprovalRequest> requests) {
        Map<String, Vote> byId = new LinkedHashMap<>();
        requests.forEach(request -> request.votes().forEach(vote -> byId.put(vote.id(), vote)));
        return byId.values().stream()
                .sorted(Comparator.comparing(Vote::at).thenComparing(Vote::id))
                .toList();
    }
}
