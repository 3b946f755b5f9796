package org.releasemanager.deployment.bpmn;

import java.util.List;
import org.releasemanager.engine.Variable;

/** The process variables of deploying, and the receive tasks that wait for it. */
final class DeploymentVariables {
    /** Key of the environment that {@code deploy-release} is called for. */
    static final Variable<String> ENVIRONMENT = Variable.of("environment", String.class);

    static final Variable<List<String>> DEPLOYMENT_SERVICES = Variable.listOf("deploymentServices");

    /** The service of this turn of the loop. */
    static final Variable<String> SERVICE = Variable.of("service", String.class);

    /** False while nothing new may begin. */
    static final Variable<Boolean> DEPLOYMENT_STARTED = Variable.of("deploymentStarted", Boolean.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    static final String DECIDE_ON_SILENCE = "userTask_decideOnSilence";
    static final String AWAIT_ENVIRONMENT = "receiveTask_awaitEnvironment";
    static final String AWAIT_LINE = "receiveTask_awaitLine";
    static final String AWAIT_DEPLOYMENT = "receiveTask_awaitDeployment";

    private DeploymentVariables() {}
}
