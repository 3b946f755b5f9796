package org.releasemanager.release.bpmn;

import java.util.Map;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseListener;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** The process enters one of the five phases. */
@Component
class EnterPhaseListener extends ReleaseListener {
    private static final Map<String, Phase> PHASES = Map.of(
            "callActivity_planRelease", Phase.PLANNING,
            "callActivity_developRelease", Phase.DEVELOPMENT,
            "callActivity_prepareRelease", Phase.PRE_RELEASE,
            "callActivity_launchRelease", Phase.RELEASE,
            "callActivity_closeRelease", Phase.POST_RELEASE);

    private static final String ROLLED_BACK = "ROLLED_BACK";

    private final Releases releases;

    EnterPhaseListener(Releases releases) {
        this.releases = releases;
    }

    @Override
    protected void notify(ReleaseContext context) {
        var phase = PHASES.get(context.activityId());
        if (phase == null) {
            throw new IllegalStateException("No phase belongs to " + context.activityId());
        }
        releases.enter(context.releaseId(), phase);
        if (context.find(ReleaseVariables.OUTCOME).filter(ROLLED_BACK::equals).isPresent()) {
            releases.markRolledBack(context.releaseId());
        }
    }
}
