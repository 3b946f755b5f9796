package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.util.Optional;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.EvidenceAddition;
import org.releasemanager.gate.spi.EvidenceSource.Visitor;
import org.releasemanager.gate.store.EvidenceRecords;
import org.releasemanager.gate.store.GateRecords;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** The bill of materials that the same gate judged for the release before. */
@Component
final class PreviousBillEvidence implements EvidenceAddition {
    private final GateRecords results;
    private final EvidenceRecords evidence;

    PreviousBillEvidence(GateRecords results, EvidenceRecords evidence) {
        this.results = results;
        this.evidence = evidence;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals("cyclonedx");
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var previous = previous(release, gate);
        Document.show(visitor, PreviousBill.FILE, new PreviousBill(release.previousVersion(), previous.isPresent()));
        if (previous.isPresent()) {
            var stored = new StoredEvidence(previous.get().evidence(), evidence.of(previous.get()));
            stored.visit(PreviousBill.FOLDER, visitor);
        }
    }

    private Optional<GateResult> previous(Release release, Gate gate) {
        if (release.previousVersion() == null) {
            return Optional.empty();
        }
        var id = release.product().key() + "-" + release.previousVersion();
        return results.history(id).stream()
                .filter(result ->
                        result.gateId().equals(gate.id()) && result.type().equals(gate.type()))
                .filter(result -> result.measured() != Verdict.ERROR && results.isEvidenceKept(result))
                .filter(result -> result.evidence().count() > 0)
                .findFirst();
    }
}
