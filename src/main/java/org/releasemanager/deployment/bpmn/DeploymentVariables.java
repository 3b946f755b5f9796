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

    static final String AWAIT_ENVIRONMENT = "receiveTask_awaitEnvironment";
    static final String AWAIT_DEPLOYMENT = "receiveTask_awaitDeployment";

    private DeploymentVariables() {}
}
