package org.releasemanager.engine.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the administrator what to do, instead of a stack trace. */
class WeakAdminPasswordAnalyzer extends AbstractFailureAnalyzer<WeakAdminPassword> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakAdminPassword cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set RELEASE_MANAGER_ACCESS_ADMIN_PASSWORD to a password of at least 12 characters that nobody can guess.",
                cause);
    }
}
