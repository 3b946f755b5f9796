package org.releasemanager.gate.bpmn;

import java.util.Map;
import java.util.Set;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.gate.QualityGates;
import org.springframework.stereotype.Component;

@Component
class ResolveGatesEvidence implements TaskEvidence {
    private final QualityGates gates;

    ResolveGatesEvidence(QualityGates gates) {
        this.gates = gates;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_resolveGates");
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var report = gates.latest(releaseId);
        Map<String, Object> facts =
                Map.of("passed", report.isGreen(), "summary", report.summary(), "gates", GateTable.facts(report));
        return new Evidence(GateTable.markdown(report), facts);
    }
}
