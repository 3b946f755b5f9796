package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.DependenciesFound;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.Dependency;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/** All that the release depends on is there; what can never come is told apart from what may still come. */
@Component
final class DependenciesCheck implements QualityGate {
    @Override
    public String type() {
        return "dependencies";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of())
                .withoutFiles()
                .noMinimum()
                .noMaximum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var dependencies = new ArrayList<Dependency>();
        var known = new boolean[1];
        evidence.forEach((path, content) -> {
            var found = Document.read(path, content, DependenciesFound.class);
            known[0] |= found.known();
            dependencies.addAll(found.dependencies());
        });
        var open = examples(dependencies, Dependency.State.OPEN);
        var impossible = examples(dependencies, Dependency.State.IMPOSSIBLE);
        var remarks = new ArrayList<String>();
        remarks.addAll(impossible.sentence("Can never be satisfied"));
        remarks.addAll(open.sentence("Still open"));
        return new Finding(
                List.of(
                        Criterion.atLeast("keepers of dependencies", known[0] ? 1 : 0, 1)
                                .otherwise(Verdict.INCONCLUSIVE),
                        Criterion.atMost("dependencies that can never be satisfied", impossible.count(), 0),
                        Criterion.atMost("open dependencies", open.count(), 0)),
                remarks);
    }

    private static Examples examples(List<Dependency> dependencies, Dependency.State state) {
        var examples = new Examples();
        dependencies.stream()
                .filter(dependency -> dependency.state() == state)
                .forEach(dependency -> examples.add(dependency.what() + " (" + dependency.why() + ")"));
        return examples;
    }
}
