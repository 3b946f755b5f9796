package org.releasemanager.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.store.DebtRows;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approvals that are owed because the glass was broken. As long as one is, the next release of the product needs more. */
@Component
public class Debts {
    private final DebtRows rows;
    private final Approvals approvals;
    private final Releases releases;
    private final Timeline timeline;
    private final ApprovalProperties properties;
    private final Clock clock;

    Debts(
            DebtRows rows,
            Approvals approvals,
            Releases releases,
            Timeline timeline,
            ApprovalProperties properties,
            Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.releases = releases;
        this.timeline = timeline;
        this.properties = properties;
        this.clock = clock;
    }

    /** Every approval that this release still waits for becomes a debt. */
    @Transactional
    public List<Debt> make(String releaseId) {
        List<Debt> debts = new ArrayList<>();
        String product = releases.get(releaseId).product().key();
        for (String role : approvals.open(releaseId, ApprovalKind.RELEASE)) {
            var debt = new Debt(
                    UUID.randomUUID().toString(),
                    releaseId,
                    product,
                    role,
                    now().plus(properties.debtDue()),
                    now(),
                    null,
                    null,
                    null,
                    null);
            rows.insert(debt);
            debts.add(debt);
            timeline.record(
                    releaseId,
                    Timeline.SYSTEM,
                    "approval-owed",
                    "The approval as " + role + " is owed until " + debt.dueAt());
        }
        return debts;
    }

    /** Somebody of the role says what they would have said; their entitlement has been checked. @return false if it is paid already */
    @Transactional
    public boolean pay(Debt debt, String person, Decision decision, @Nullable String comment) {
        if (!rows.pay(debt.id(), person, decision, comment, now())) {
            return false;
        }
        String said = person + (decision == Decision.APPROVE ? " approved" : " would have rejected")
                + " the release as " + debt.role() + " afterwards" + (comment == null ? "" : ": " + comment);
        timeline.record(debt.releaseId(), person, "approval-debt-paid", said);
        return true;
    }

    /** How many approvals are owed for releases of this product. */
    public int unpaid(String product) {
        return rows.unpaid(product);
    }

    public List<Debt> of(String releaseId) {
        return rows.of(releaseId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
