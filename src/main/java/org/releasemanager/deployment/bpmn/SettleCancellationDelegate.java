package org.releasemanager.deployment.bpmn;

import org.releasemanager.deployment.CancellationSettlement;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

@Component
class SettleCancellationDelegate extends ReleaseDelegate {
    private final CancellationSettlement settlement;

    SettleCancellationDelegate(CancellationSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void execute(ReleaseContext context) {
        settlement.settle(context.releaseId());
    }
}
