package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the release may go to production. */
@Component
class AnnounceApprovalDelegate extends AnnouncingStep {
    AnnounceApprovalDelegate(Announcements announcements) {
        super(announcements, Moment.APPROVED);
    }
}
