package org.releasemanager.gate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** What the gates measured, on which evidence, and what people waived. */
@Component
class GateContribution implements EvidenceContribution {
    private final QualityGates gates;

    GateContribution(QualityGates gates) {
        this.gates = gates;
    }

    /** @param evidenceSha256 over the files that were looked at, see {@link EvidenceUsed} */
    record Line(
            int round,
            String gate,
            String type,
            boolean required,
            Verdict verdict,
            Verdict measured,
            String observed,
            String threshold,
            String reason,
            String evidencePlace,
            int evidenceFiles,
            @Nullable String evidenceSha256,
            Instant evaluatedAt,
            @Nullable Long waiver) {
        static Line of(GateResult result) {
            var evidence = result.evidence();
            return new Line(
                    result.round(),
                    result.gateId(),
                    result.type(),
                    result.required(),
                    result.verdict(),
                    result.measured(),
                    result.observed(),
                    result.threshold(),
                    result.reason(),
                    evidence.place(),
                    evidence.count(),
                    evidence.sha256(),
                    result.evaluatedAt(),
                    result.waiver() == null ? null : result.waiver().id());
        }
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table(
                "gates",
                Line.class,
                oldestFirst(gates.history(releaseId)).stream().map(Line::of).toList());
        files.table("waivers", Waiver.class, oldestFirst(gates.waivers(releaseId)));
    }

    private static <T> List<T> oldestFirst(List<T> newestFirst) {
        var turned = new ArrayList<>(newestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
