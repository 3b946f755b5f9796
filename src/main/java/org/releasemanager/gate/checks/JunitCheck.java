package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Criterion.Unit;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Test reports in the JUnit XML format of Surefire and many others. {@code minimum} tests must have run (default 1), at
 * most {@code maximum} may have failed (default 0), {@code minimumPassRate} is the share of run tests that must pass.
 */
@Component
final class JunitCheck implements QualityGate {
    private static final String PASS_RATE = "minimumPassRate";

    @Override
    public String type() {
        return "junit";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(PASS_RATE))
                .shareSetting(PASS_RATE)
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var total = new JunitTotals();
        evidence.forEach((path, content) -> XmlFile.read(path, content, new JunitReader(total)));
        var criteria = new ArrayList<Criterion>();
        criteria.add(Criterion.atLeast("tests run", total.run(), gate.minimum().orElse(1.0)));
        criteria.add(
                Criterion.atMost("tests failed", total.failed(), gate.maximum().orElse(0.0)));
        var passRate = gate.settings().get(PASS_RATE);
        if (passRate != null) {
            criteria.add(Criterion.atLeast("tests passed", total.passRate(), Double.parseDouble(passRate))
                    .in(Unit.SHARE));
        }
        return new Finding(criteria, total.remarks());
    }
}
