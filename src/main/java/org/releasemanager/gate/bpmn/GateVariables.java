package org.releasemanager.gate.bpmn;

import org.releasemanager.engine.Variable;

/** What the gates tell the process, and what people enter at a red gate. */
final class GateVariables {
    static final Variable<Boolean> GATES_PASSED = Variable.of("gatesPassed", Boolean.class);
    static final Variable<String> GATE_SUMMARY = Variable.of("gateSummary", String.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);
    static final Variable<String> WAIVE_UNTIL = Variable.of("waiveUntil", String.class);

    private GateVariables() {}
}
