package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.Lines;
import org.releasemanager.product.Product.Gate;

/** What all attestations of a gate say together. What does not count cannot make it better, nor can it make it worse. */
final class AttestationTotals {
    private final AttestationRules rules;
    private final Gate gate;
    private final Examples refused = new Examples();
    private final Examples failed = new Examples();
    private final Set<String> covered = new HashSet<>();
    private final Set<String> passedTests = new HashSet<>();
    private long valid;

    AttestationTotals(AttestationRules rules, Gate gate) {
        this.rules = rules;
        this.gate = gate;
    }

    void add(String where, DsseEnvelope envelope) throws IOException {
        var unsigned = rules.refusal(envelope);
        if (unsigned.isPresent()) {
            refused.add(where + " " + unsigned.get());
            return;
        }
        var content = envelope.content().orElseThrow();
        JsonFile.read(where + " (payload)", content, json -> add(where, Statement.read(json)));
    }

    private void add(String where, Statement statement) {
        var refusal = rules.refusal(statement);
        if (refusal.isPresent()) {
            refused.add(where + " " + refusal.get());
        } else if (statement.isTestResult() && !statement.result().equals("PASSED")) {
            failed.add(where + " (" + XmlFile.shortened(statement.result()) + ")");
        } else {
            valid++;
            covered.addAll(rules.covered(statement));
            passedTests.addAll(statement.passedTests());
        }
    }

    List<Criterion> criteria() {
        var criteria = new ArrayList<Criterion>();
        if (gate.settings().containsKey("artifacts")) {
            criteria.add(
                    Criterion.atLeast("artifacts", rules.artifacts().size(), 1).otherwise(Verdict.INCONCLUSIVE));
            criteria.add(Criterion.atMost(
                    "artifacts without an attestation", uncovered().size(), 0));
        }
        criteria.add(
                Criterion.atLeast("valid attestations", valid, gate.minimum().orElse(1.0)));
        criteria.add(Criterion.atMost("attested results that did not pass", failed.count(), 0));
        if (!requiredTests().isEmpty()) {
            var missing = missingTests().size();
            criteria.add(Criterion.atLeast(
                    "required tests passed",
                    (double) requiredTests().size() - missing,
                    requiredTests().size()));
        }
        return criteria;
    }

    List<String> remarks() {
        var remarks = new ArrayList<String>();
        remarks.addAll(failed.sentence("Did not pass"));
        remarks.addAll(refused.sentence("Does not count"));
        remarks.addAll(Examples.of(uncovered()).sentence("Without an attestation"));
        remarks.addAll(Examples.of(missingTests()).sentence("Tests not attested as passed"));
        return remarks;
    }

    private List<String> uncovered() {
        return rules.artifacts().stream()
                .map(artifact -> artifact.path())
                .filter(path -> !covered.contains(path))
                .toList();
    }

    private List<String> requiredTests() {
        return Lines.of(gate.settings().getOrDefault("tests", ""));
    }

    private List<String> missingTests() {
        return requiredTests().stream()
                .filter(test -> !passedTests.contains(test))
                .toList();
    }
}
