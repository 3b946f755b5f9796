package org.releasemanager.gate.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.Waiver;

/** One row of the table {@code gate_waiver}, with its confirmation. */
record WaiverRow(
        long id,
        String releaseId,
        int round,
        String gateId,
        String person,
        String reason,
        OffsetDateTime askedAt,
        OffsetDateTime untilAt,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime confirmedAt) {
    Waiver waiver() {
        return new Waiver(
                id,
                releaseId,
                round,
                gateId,
                person,
                reason,
                askedAt.toInstant(),
                untilAt.toInstant(),
                confirmedBy,
                GateRecords.instant(confirmedAt));
    }
}
