package org.releasemanager.gate.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.EvidenceFile;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.Waiver;

/** One row of the table {@code gate_result}. */
record ResultRow(
        long id,
        String releaseId,
        int round,
        String gateId,
        String type,
        boolean required,
        String criteria,
        String measured,
        String verdict,
        String reason,
        String evidencePlace,
        @Nullable String evidenceHash,
        int evidenceCount,
        long evidenceBytes,
        @Nullable OffsetDateTime evidenceNewest,
        String evidenceFiles,
        String policy,
        OffsetDateTime evaluatedAt,
        @Nullable Long waiverId,
        boolean evidenceKept) {
    private static final TypeReference<List<Criterion>> CRITERIA = new TypeReference<>() {};
    private static final TypeReference<List<EvidenceFile>> FILES = new TypeReference<>() {};

    static ResultRow of(GateResult result, boolean evidenceKept) {
        var evidence = result.evidence();
        var waiver = result.waiver();
        return new ResultRow(
                result.number(),
                result.releaseId(),
                result.round(),
                result.gateId(),
                result.type(),
                result.required(),
                StoredJson.write(result.criteria()),
                result.measured().name(),
                result.verdict().name(),
                result.reason(),
                evidence.place(),
                evidence.sha256(),
                evidence.count(),
                evidence.bytes(),
                evidence.newest() == null ? null : GateRecords.utc(evidence.newest()),
                StoredJson.write(evidence.files()),
                result.policy(),
                GateRecords.utc(result.evaluatedAt()),
                waiver == null ? null : waiver.id(),
                evidenceKept);
    }

    GateResult result(Map<Long, Waiver> waivers) {
        var evidence = new EvidenceUsed(
                evidencePlace,
                evidenceHash,
                evidenceCount,
                evidenceBytes,
                GateRecords.instant(evidenceNewest),
                StoredJson.read(evidenceFiles, FILES));
        return new GateResult(
                id,
                releaseId,
                round,
                gateId,
                type,
                required,
                StoredJson.read(criteria, CRITERIA),
                Verdict.valueOf(measured),
                Verdict.valueOf(verdict),
                reason,
                evidence,
                policy,
                evaluatedAt.toInstant(),
                waiverId == null ? null : waivers.get(waiverId));
    }
}
