package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.evidence.KeySetting;
import org.releasemanager.gate.evidence.Trust;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Signed statements about the release: at least {@code minimum} (default 1) in-toto attestations in DSSE envelopes, JSON
 * or one a line. They are signed by one of the {@code keys}, speak of the released commit or, with {@code artifacts}, of
 * each artifact, and are of the {@code predicateTypes}; a SLSA provenance names one of the {@code builders}; a test result
 * passed, and lists the {@code tests}.
 *
 * @see <a href="https://slsa.dev/spec/v1.0/verifying-artifacts">SLSA on verifying</a>
 */
@Component
final class AttestationCheck implements QualityGate {
    private static final String KEYS = "keys";

    @Override
    public String type() {
        return "attestation";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        var problems = new ArrayList<>(
                DefinitionProblems.of(gate, Set.of(KEYS, "predicateTypes", "builders", "tests", "artifacts"))
                        .noMaximum()
                        .list());
        KeySetting.problemWith(gate.settings().getOrDefault(KEYS, ""))
                .ifPresent(problem -> problems.add(new DefinitionProblem(KEYS, problem)));
        return problems;
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var envelopes = new TreeMap<String, DsseEnvelope>();
        var trust = new ArrayList<Trust>();
        evidence.forEach((path, content) -> {
            if (path.equals(Trust.FILE)) {
                trust.add(Document.read(path, content, Trust.class));
            } else {
                JsonFile.readEach(
                        path,
                        content,
                        (json, number) -> envelopes.put(
                                number == 1 ? path : path + ", number " + number, DsseEnvelope.read(json)));
            }
        });
        var total = new AttestationTotals(new AttestationRules(gate, trust.get(0)), gate);
        for (Map.Entry<String, DsseEnvelope> envelope : envelopes.entrySet()) {
            total.add(envelope.getKey(), envelope.getValue());
        }
        return new Finding(total.criteria(), total.remarks());
    }
}
