package org.releasemanager.gate;

import java.util.Optional;
import org.releasemanager.release.Sha256;
import org.releasemanager.release.spi.ReleaseFact;
import org.springframework.stereotype.Component;

/** What the gates were shown: reports, bills of materials, attestations of the artifacts. */
@Component
class EvidenceFact implements ReleaseFact {
    private final QualityGates gates;

    EvidenceFact(QualityGates gates) {
        this.gates = gates;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String words() {
        return "the evidence of the quality gates";
    }

    @Override
    public Optional<String> digest(String releaseId) {
        var lines = new StringBuilder();
        gates.latest(releaseId).results().forEach(result -> lines.append(result.gateId())
                .append('=')
                .append(result.evidence().sha256())
                .append('\n'));
        return lines.isEmpty() ? Optional.empty() : Optional.of(Sha256.of(lines.toString()));
    }
}
