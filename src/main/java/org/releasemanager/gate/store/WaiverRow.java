package org.releasemanager.gate.store;

import java.time.OffsetDateTime;
import org.releasemanager.gate.Waiver;

/** One row of the table {@code gate_waiver}. */
record WaiverRow(
        long id,
        String releaseId,
        int round,
        String gateId,
        String person,
        String reason,
        OffsetDateTime grantedAt,
        OffsetDateTime untilAt) {
    Waiver waiver() {
        return new Waiver(id, releaseId, round, gateId, person, reason, grantedAt.toInstant(), untilAt.toInstant());
    }
}
