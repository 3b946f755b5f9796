package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the version is in production. */
@Component
class AnnounceReleaseDelegate extends AnnouncingStep {
    AnnounceReleaseDelegate(Announcements announcements) {
        super(announcements, Moment.RELEASED);
    }
}
