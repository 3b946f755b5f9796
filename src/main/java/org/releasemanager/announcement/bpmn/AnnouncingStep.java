package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;

/** Announces one moment of a release; the steps differ in nothing else. */
abstract class AnnouncingStep extends ReleaseDelegate {
    private final Announcements announcements;
    private final Moment moment;

    AnnouncingStep(Announcements announcements, Moment moment) {
        this.announcements = announcements;
        this.moment = moment;
    }

    @Override
    protected void execute(ReleaseContext context) {
        announcements.announce(context.releaseId(), moment);
    }
}
