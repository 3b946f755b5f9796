package org.releasemanager.health.bpmn;

import org.releasemanager.engine.ErrorCode;

/** The failures of health that the models draw. */
final class HealthErrors {
    static final ErrorCode VERIFICATION_FAILED = new ErrorCode("verification-failed");

    private HealthErrors() {}
}
