package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the release was cancelled. */
@Component
class AnnounceCancellationDelegate extends AnnouncingStep {
    AnnounceCancellationDelegate(Announcements announcements) {
        super(announcements, Moment.CANCELLED);
    }
}
