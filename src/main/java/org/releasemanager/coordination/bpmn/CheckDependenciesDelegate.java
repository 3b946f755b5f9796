package org.releasemanager.coordination.bpmn;

import org.releasemanager.coordination.dependency.DependencyWaits;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckDependenciesDelegate extends ReleaseDelegate {
    private final DependencyWaits waits;

    CheckDependenciesDelegate(DependencyWaits waits) {
        this.waits = waits;
    }

    @Override
    protected void execute(ReleaseContext context) {
        context.set(
                DependencyVariables.DEPENDENCY_VERDICT, waits.check(context.releaseId(), context.processInstanceId()));
    }
}
