package org.releasemanager.deployment.bpmn;

import org.releasemanager.engine.ErrorCode;

/** The failures of deploying that the models draw. */
final class DeploymentErrors {
    static final ErrorCode DEPLOYMENT_FAILED = new ErrorCode("deployment-failed");

    private DeploymentErrors() {}
}
