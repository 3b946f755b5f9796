package org.releasemanager.gate;

import java.util.Optional;
import org.releasemanager.gate.Replay.Outcome;
import org.releasemanager.gate.evidence.StoredEvidence;
import org.releasemanager.gate.store.EvidenceRecords;
import org.releasemanager.gate.store.GateRecords;
import org.releasemanager.gate.store.Policies;
import org.springframework.stereotype.Component;

/** Proves results: whoever doubts one has it judged again from what was stored. Changes nothing. */
@Component
public class Replays {
    private final GateRecords records;
    private final EvidenceRecords evidence;
    private final GateEvaluation evaluation;

    Replays(GateRecords records, EvidenceRecords evidence, GateEvaluation evaluation) {
        this.records = records;
        this.evidence = evidence;
        this.evaluation = evaluation;
    }

    /** The newest result of the gate, whatever the round; empty if it was never evaluated. */
    public Optional<Replay> newest(String releaseId, String gateId) {
        return records.history(releaseId).stream()
                .filter(result -> result.gateId().equals(gateId))
                .findFirst()
                .map(this::replay);
    }

    private Replay replay(GateResult stored) {
        if (!records.isEvidenceKept(stored)) {
            return new Replay(stored, Outcome.NOT_KEPT, "The evidence was not kept: only its hashes are known.", null);
        }
        var files = new StoredEvidence(stored.evidence(), evidence.of(stored));
        return files.change()
                .map(change -> new Replay(stored, Outcome.EVIDENCE_CHANGED, change, null))
                .orElseGet(() -> compared(stored, files));
    }

    private Replay compared(GateResult stored, StoredEvidence files) {
        var again = evaluation.again(stored, Policies.gate(stored.policy()), files);
        var isSame = again.criteria().equals(stored.criteria())
                && again.measured() == stored.measured()
                && stored.reason().startsWith(again.reason());
        return isSame
                ? new Replay(stored, Outcome.SAME, "The same evidence gives the same result.", again)
                : new Replay(
                        stored,
                        Outcome.DIFFERENT,
                        "The same evidence now gives " + again.measured() + " (" + again.observed() + "), but "
                                + stored.measured() + " (" + stored.observed() + ") is stored.",
                        again);
    }
}
