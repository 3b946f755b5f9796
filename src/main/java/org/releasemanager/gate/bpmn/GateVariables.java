package org.releasemanager.gate.bpmn;

import java.util.List;
import org.releasemanager.engine.Variable;

/** What the gates tell the process, and what people enter at a red gate. */
final class GateVariables {
    static final Variable<Boolean> GATES_PASSED = Variable.of("gatesPassed", Boolean.class);
    static final Variable<String> GATE_SUMMARY = Variable.of("gateSummary", String.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);
    static final Variable<String> WAIVE_UNTIL = Variable.of("waiveUntil", String.class);

    /** A new measurement is a new question: what was answered to the last one must not answer it. */
    static final List<Variable<String>> ANSWERS = List.of(CHOICE, REASON, WAIVE_UNTIL);

    private GateVariables() {}
}
