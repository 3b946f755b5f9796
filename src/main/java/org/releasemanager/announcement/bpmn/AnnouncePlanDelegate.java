package org.releasemanager.announcement.bpmn;

import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;
import org.springframework.stereotype.Component;

/** Tells that the plan is approved. */
@Component
class AnnouncePlanDelegate extends AnnouncingStep {
    AnnouncePlanDelegate(Announcements announcements) {
        super(announcements, Moment.PLANNED);
    }
}
