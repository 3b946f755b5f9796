package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that production is back on the previous version. */
@Component
class AnnounceRollbackDelegate extends AnnouncingStep {
    AnnounceRollbackDelegate(Announcements announcements) {
        super(announcements, Moment.ROLLED_BACK);
    }
}
