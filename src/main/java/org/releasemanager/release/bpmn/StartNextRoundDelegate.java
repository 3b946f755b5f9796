package org.releasemanager.release.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

@Component
class StartNextRoundDelegate extends ReleaseDelegate {
    private final Releases releases;

    StartNextRoundDelegate(Releases releases) {
        this.releases = releases;
    }

    @Override
    protected void execute(ReleaseContext context) {
        releases.startNextRound(context.releaseId());
        context.set(ReleaseVariables.ROUND, releases.get(context.releaseId()).round());
    }
}
