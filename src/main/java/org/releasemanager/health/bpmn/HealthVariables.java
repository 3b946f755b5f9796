package org.releasemanager.health.bpmn;

import org.releasemanager.engine.Variable;
import org.releasemanager.health.Health;

/** The process variables of health, and the receive task that waits for it. */
final class HealthVariables {
    /** Key of the environment that is looked at; written by the caller of {@code deploy-release}. */
    static final Variable<String> ENVIRONMENT = Variable.of("environment", String.class);

    static final Variable<Health> PRODUCTION_HEALTH = Variable.of("productionHealth", Health.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    static final String AWAIT_OBSERVATION = "receiveTask_awaitObservation";
    static final String CONFIRM_PRODUCTION = "userTask_confirmProduction";

    private HealthVariables() {}
}
