package org.releasemanager.calendar.bpmn;

import org.releasemanager.calendar.LaunchTime;
import org.releasemanager.calendar.WindowWaits;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** Says whether production may be changed now, or when; asked again when that time has come, since it may have moved. */
@Component
class ScheduleLaunchDelegate extends ReleaseDelegate {
    private final WindowWaits waits;

    ScheduleLaunchDelegate(WindowWaits waits) {
        this.waits = waits;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var time = waits.request(context.releaseId(), context.processInstanceId(), CalendarVariables.AWAIT_WINDOW);
        context.set(CalendarVariables.LAUNCH_DUE, time instanceof LaunchTime.Open);
        if (time instanceof LaunchTime.Shut shut) {
            context.set(CalendarVariables.LAUNCH_AT, waits.askAgainAt(shut).toString());
        }
    }
}
