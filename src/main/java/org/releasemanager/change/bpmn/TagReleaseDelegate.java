package org.releasemanager.change.bpmn;

import org.releasemanager.change.TagOutcome;
import org.releasemanager.change.Tags;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

@Component
class TagReleaseDelegate extends ReleaseDelegate {
    private final Tags tags;
    private final Timeline timeline;

    TagReleaseDelegate(Tags tags, Timeline timeline) {
        this.tags = tags;
        this.timeline = timeline;
    }

    @Override
    protected void execute(ReleaseContext context) {
        if (tags.tag(context.releaseId()) instanceof TagOutcome.Refused refused) {
            timeline.record(context.releaseId(), Timeline.SYSTEM, "tag-refused", refused.reason());
            throw new BusinessError(ChangeVariables.TAG_REFUSED, refused.reason());
        }
    }
}
