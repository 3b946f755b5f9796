package org.releasemanager.release.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseListener;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** The release reaches an end event, which says in the model what state that is. */
@Component
class ConcludeReleaseListener extends ReleaseListener {
    private final Releases releases;

    ConcludeReleaseListener(Releases releases) {
        this.releases = releases;
    }

    @Override
    protected void notify(ReleaseContext context) {
        releases.conclude(context.releaseId(), ReleaseState.valueOf(context.property("state")));
    }
}
