package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.evidence.IssuesFound;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * What an issue tracker finds: at most {@code maximum} issues (default 0) match the {@code query}, in the tracker's own
 * language with {@code {version}} and {@code {product}} filled in. {@code tracker} chooses between several.
 */
@Component
final class IssuesCheck implements QualityGate {
    private static final String QUERY = "query";
    private static final String TRACKER = "tracker";

    @Override
    public String type() {
        return "issues";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(QUERY, TRACKER))
                .needs(QUERY, "for example 'fixVersion = {version} and priority = Blocker and status != Done'")
                .withoutFiles()
                .noMinimum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var problems = new ArrayList<String>();
        var found = new Examples();
        evidence.forEach((path, content) -> {
            var answer = Document.read(path, content, IssuesFound.class);
            if (answer.problem() != null) {
                problems.add(answer.problem() + ".");
            }
            answer.issues().forEach(issue -> found.add(issue.key() + " " + issue.title()));
        });
        var asked = Criterion.atLeast("issue trackers asked", problems.isEmpty() ? 1 : 0, 1)
                .otherwise(Verdict.INCONCLUSIVE);
        return asked.isMet()
                ? new Finding(
                        List.of(
                                asked,
                                Criterion.atMost(
                                        "issues found",
                                        found.count(),
                                        gate.maximum().orElse(0.0))),
                        found.sentence("Found"))
                : new Finding(List.of(asked), problems);
    }
}
