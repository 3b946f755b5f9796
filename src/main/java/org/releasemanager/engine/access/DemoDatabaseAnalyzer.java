package org.releasemanager.engine.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the administrator what to do, instead of a stack trace. */
class DemoDatabaseAnalyzer extends AbstractFailureAnalyzer<DemoDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoDatabase cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Give real releases a database of their own: set RELEASE_MANAGER_HOME to another folder, or"
                        + " SPRING_DATASOURCE_URL to another database.",
                cause);
    }
}
