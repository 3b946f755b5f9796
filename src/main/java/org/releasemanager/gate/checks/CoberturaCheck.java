package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Criterion.Unit;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Coverage reports in the XML of Cobertura, which coverage.py, gcovr, coverlet and others write, too. {@code minimum} is
 * the share that must be covered, 0…1; {@code counter} says of what ({@code line}, the default, or {@code branch}).
 * Several reports are added up.
 *
 * @see <a href="https://github.com/cobertura/web/blob/master/htdocs/xml/coverage-04.dtd">The format</a>
 */
@Component
final class CoberturaCheck implements QualityGate {
    private static final String COUNTER = "counter";

    enum Counter {
        LINE,
        BRANCH
    }

    @Override
    public String type() {
        return "cobertura";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(COUNTER))
                .wordSetting(COUNTER, Counter.class)
                .needsMinimumShare("for example 0.7 for 70 % coverage")
                .noMaximum()
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var counter = Words.find(Counter.class, gate.settings().getOrDefault(COUNTER, "line"))
                .orElseThrow();
        var word = Words.of(counter);
        var coverage = new CoberturaReport(counter == Counter.BRANCH);
        evidence.forEach((path, content) -> XmlFile.read(path, content, coverage));
        var something = Criterion.atLeast(word + " items in the report", coverage.all(), 1)
                .otherwise(Verdict.INCONCLUSIVE);
        if (!something.isMet()) {
            return new Finding(List.of(something), List.of());
        }
        var share = Criterion.atLeast(
                        word + " coverage", coverage.share(), gate.minimum().orElse(1.0))
                .in(Unit.SHARE);
        return new Finding(List.of(something, share), List.of(coverage.remark()));
    }
}
