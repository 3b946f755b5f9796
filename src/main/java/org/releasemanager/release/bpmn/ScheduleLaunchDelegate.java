package org.releasemanager.release.bpmn;

import java.time.Clock;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Says whether production may start now, or when; asked again when that time has come, since it may have moved. */
@Component
class ScheduleLaunchDelegate extends ReleaseDelegate {
    private final Releases releases;
    private final Clock clock;

    ScheduleLaunchDelegate(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var target = releases.get(context.releaseId()).target();
        boolean due = target == null || !target.toInstant().isAfter(clock.instant());
        context.set(ReleaseVariables.LAUNCH_DUE, due);
        if (target != null && !due) {
            context.set(ReleaseVariables.LAUNCH_AT, target.toOffsetDateTime().toString());
        }
    }
}
