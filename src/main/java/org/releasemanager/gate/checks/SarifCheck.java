package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Findings of static analysis in SARIF 2.1.0. Counts those of {@code level} (default {@code error}) or worse, over all
 * runs; at most {@code maximum} (default 0) may be left. Suppressed ones do not count.
 */
@Component
final class SarifCheck implements QualityGate {
    private static final String LEVEL = "level";

    @Override
    public String type() {
        return "sarif";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(LEVEL))
                .wordSetting(LEVEL, SarifLevel.class)
                .noMinimum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var level = Words.find(SarifLevel.class, gate.settings().getOrDefault(LEVEL, "error"))
                .orElseThrow();
        var total = new SarifTotals(level);
        evidence.forEach((path, content) -> JsonFile.read(path, content, json -> new SarifReader(json, total).log()));
        var found = "findings of level " + Words.of(level) + (level == SarifLevel.ERROR ? "" : " or worse");
        return new Finding(
                List.of(
                        Criterion.atLeast("runs with results", total.runs(), 1).otherwise(Verdict.INCONCLUSIVE),
                        Criterion.atMost("runs that broke off", total.brokenRuns(), 0)
                                .otherwise(Verdict.INCONCLUSIVE),
                        Criterion.atMost(found, total.counted(), gate.maximum().orElse(0.0))),
                total.remarks());
    }
}
