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
 * Coverage reports of JaCoCo (XML). {@code minimum} is the share that must be covered, 0…1; {@code counter} says of what
 * (default {@code LINE}). Several reports are added up.
 *
 * @see <a href="https://www.jacoco.org/jacoco/trunk/coverage/report.dtd">The format</a>
 */
@Component
final class JacocoCheck implements QualityGate {
    private static final String COUNTER = "counter";

    enum Counter {
        INSTRUCTION("instruction"),
        BRANCH("branch"),
        LINE("line"),
        COMPLEXITY("complexity"),
        METHOD("method"),
        CLASS("class");

        private final String word;

        Counter(String word) {
            this.word = word;
        }
    }

    @Override
    public String type() {
        return "jacoco";
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
        var counter = Words.find(Counter.class, gate.settings().getOrDefault(COUNTER, "LINE"))
                .orElseThrow();
        var coverage = new Coverage(counter.name());
        evidence.forEach((path, content) -> XmlFile.read(path, content, coverage));
        var something = Criterion.atLeast(counter.word + " items in the report", coverage.all(), 1)
                .otherwise(Verdict.INCONCLUSIVE);
        var share = Criterion.atLeast(
                        counter.word + " coverage",
                        coverage.share(),
                        gate.minimum().orElse(1.0))
                .in(Unit.SHARE);
        return something.isMet()
                ? new Finding(List.of(something, share), List.of(coverage.remark()))
                : new Finding(List.of(something), List.of());
    }

    /** The report's own totals: the counters right below its root. */
    private static final class Coverage implements XmlFile.Visitor {
        private final String type;
        private long covered;
        private long missed;

        private Coverage(String type) {
            this.type = type;
        }

        @Override
        public void start(XmlElement element) throws IOException {
            if (element.depth() == 1 && !element.name().equals("report")) {
                throw element.problem("is no JaCoCo report: its root element is '" + XmlFile.shortened(element.name())
                        + "', not 'report'.");
            }
            if (element.depth() == 2
                    && element.name().equals("counter")
                    && element.attribute("type").filter(type::equals).isPresent()) {
                covered += element.count("covered");
                missed += element.count("missed");
            }
        }

        private double all() {
            return (double) covered + missed;
        }

        private double share() {
            return covered / all();
        }

        private String remark() {
            return covered + " of " + (covered + missed) + " covered.";
        }
    }
}
