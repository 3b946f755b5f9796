package org.releasemanager.rollback.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.rollback.Recoveries;
import org.releasemanager.rollback.RecoveryFacts;
import org.springframework.stereotype.Component;

@Component
class GatherRecoveryFactsDelegate extends ReleaseDelegate {
    private final Recoveries recoveries;

    GatherRecoveryFactsDelegate(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    protected void execute(ReleaseContext context) {
        RecoveryFacts facts = recoveries.facts(context.releaseId());
        context.set(RollbackVariables.SCHEMA_CHANGE_INCOMPATIBLE, facts.schemaChangeIncompatible());
        context.set(RollbackVariables.PREVIOUS_VERSION_AVAILABLE, facts.previousVersionAvailable());
        context.set(RollbackVariables.DEPENDENTS_ON_NEW_VERSION, facts.dependentsOnNewVersion());
        context.set(RollbackVariables.HOURS_LIVE, facts.hoursLive());
        context.set(RollbackVariables.FAILURE_REASON, facts.failureReason());
    }
}
