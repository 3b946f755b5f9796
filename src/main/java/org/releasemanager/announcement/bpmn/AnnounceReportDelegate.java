package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the post-release report is written. */
@Component
class AnnounceReportDelegate extends AnnouncingStep {
    AnnounceReportDelegate(Announcements announcements) {
        super(announcements, Moment.REVIEWED);
    }
}
