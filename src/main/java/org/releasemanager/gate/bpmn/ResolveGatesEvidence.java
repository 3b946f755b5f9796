package org.releasemanager.gate.bpmn;

import java.util.Map;
import java.util.Set;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.gate.Checklists;
import org.releasemanager.gate.QualityGates;
import org.springframework.stereotype.Component;

@Component
class ResolveGatesEvidence implements TaskEvidence {
    private final QualityGates gates;
    private final Checklists checklists;

    ResolveGatesEvidence(QualityGates gates, Checklists checklists) {
        this.gates = gates;
        this.checklists = checklists;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_resolveGates");
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var report = gates.latest(releaseId);
        var waivers = gates.askedWaivers(releaseId);
        var lists = checklists.of(releaseId);
        Map<String, Object> facts = Map.of(
                "passed", report.isGreen(),
                "summary", report.summary(),
                "gates", GateTable.facts(report),
                "askedWaivers", OpenMatters.facts(waivers),
                "checklists", lists);
        return new Evidence(
                GateTable.markdown(report) + OpenMatters.waivers(waivers) + OpenMatters.checklists(lists), facts);
    }
}
