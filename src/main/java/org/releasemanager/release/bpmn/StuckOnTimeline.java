package org.releasemanager.release.bpmn;

import org.releasemanager.engine.spi.StuckNotice;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** A release that cannot go on by itself says so on its timeline. */
@Component
class StuckOnTimeline implements StuckNotice {
    private final Releases releases;
    private final Timeline timeline;

    StuckOnTimeline(Releases releases, Timeline timeline) {
        this.releases = releases;
        this.timeline = timeline;
    }

    @Override
    public void stuck(String businessKey, String sentence) {
        releases.find(businessKey)
                .ifPresent(release -> timeline.record(release.id(), Timeline.SYSTEM, "stuck", sentence));
    }
}
