package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the release was rejected. */
@Component
class AnnounceRejectionDelegate extends AnnouncingStep {
    AnnounceRejectionDelegate(Announcements announcements) {
        super(announcements, Moment.REJECTED);
    }
}
