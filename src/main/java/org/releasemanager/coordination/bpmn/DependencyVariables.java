package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.dependency.Verdict;
import org.releasemanager.engine.Variable;

/** The process variables of waiting for dependencies, and the steps of its model. */
final class DependencyVariables {
    /** What all dependencies mean together for the way on. */
    static final Variable<Verdict> DEPENDENCY_VERDICT = Variable.of("dependencyVerdict", Verdict.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> DECISION = Variable.of("decision", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);
    static final Variable<String> REPLACEMENT = Variable.of("replacement", String.class);
    static final Variable<Object> DEPENDENCY = Variable.of("dependency", Object.class);

    static final String AWAIT_DEPENDENCIES = "receiveTask_awaitDependencies";
    static final String RESOLVE_DEPENDENCIES = "userTask_resolveDependencies";
    static final String CONFIRM_WAIVER = "userTask_confirmWaiver";

    private DependencyVariables() {}
}
