package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the release has failed. */
@Component
class AnnounceFailureDelegate extends AnnouncingStep {
    AnnounceFailureDelegate(Announcements announcements) {
        super(announcements, Moment.FAILED);
    }
}
