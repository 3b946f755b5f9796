package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.ChecklistItem;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.ChecklistAnswers;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/** A list of {@code items} that people answer for: each is done, and somebody says so. */
@Component
final class ChecklistCheck implements QualityGate {
    private static final String ITEMS = "items";

    @Override
    public String type() {
        return "checklist";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(ITEMS))
                .needsLines(ITEMS, 200, "for example [Backup verified, On-call informed]")
                .withoutFiles()
                .noMinimum()
                .noMaximum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var items = new ArrayList<ChecklistItem>();
        evidence.forEach((path, content) -> items.addAll(
                Document.read(path, content, ChecklistAnswers.class).items()));
        var open = new Examples();
        var notDone = new Examples();
        for (ChecklistItem item : items) {
            if (item.isOpen()) {
                open.add(item.item());
            } else if (!Boolean.TRUE.equals(item.done())) {
                notDone.add(item.item() + " (" + item.person() + ")");
            }
        }
        var remarks = new ArrayList<String>();
        remarks.addAll(notDone.sentence("Not done"));
        remarks.addAll(open.sentence("Nobody answered"));
        return new Finding(
                List.of(
                        Criterion.atMost("items without an answer", open.count(), 0)
                                .otherwise(Verdict.INCONCLUSIVE),
                        Criterion.atLeast(
                                "items done", (double) items.size() - open.count() - notDone.count(), items.size())),
                remarks);
    }
}
