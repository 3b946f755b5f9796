package org.releasemanager.gate.bpmn;

import static org.releasemanager.gate.bpmn.GateVariables.GATES_PASSED;
import static org.releasemanager.gate.bpmn.GateVariables.GATE_SUMMARY;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.gate.QualityGates;
import org.springframework.stereotype.Component;

@Component
class EvaluateGatesDelegate extends ReleaseDelegate {
    private final QualityGates gates;

    EvaluateGatesDelegate(QualityGates gates) {
        this.gates = gates;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var report = gates.evaluate(context.releaseId());
        context.set(GATES_PASSED, report.isGreen());
        context.set(GATE_SUMMARY, report.summary());
    }
}
