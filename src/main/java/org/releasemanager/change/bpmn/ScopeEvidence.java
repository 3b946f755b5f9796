package org.releasemanager.change.bpmn;

import java.util.Map;
import java.util.Set;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Why the changes could not be collected, and which tag is missing. */
@Component
class ScopeEvidence implements TaskEvidence {
    private static final String TAG_BY_HAND = "userTask_tagByHand";

    private final Releases releases;
    private final Timeline timeline;

    ScopeEvidence(Releases releases, Timeline timeline) {
        this.releases = releases;
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_correctScope", TAG_BY_HAND);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var release = releases.get(releaseId);
        return definition.equals(TAG_BY_HAND) ? tag(release) : scope(release);
    }

    private Evidence tag(Release release) {
        String tag = release.product().tagOf(release.version());
        String why = reason(release, "tag-refused");
        return new Evidence(
                quote("The repository did not take the tag **" + MarkdownText.escape(tag) + "**.", why)
                        + "Tag it by hand, then say what you did:\n\n    git tag -a " + tag + " " + release.commit()
                        + " -m \"Release " + release.version() + "\"\n    git push origin " + tag + "\n",
                Map.of("reason", why, "tag", tag, "commit", release.commit()));
    }

    private Evidence scope(Release release) {
        String why = reason(release, "changes-refused");
        String previous = release.previousVersion() == null ? "none" : release.previousVersion();
        return new Evidence(
                quote("The changes of this release could not be collected.", why) + "It is to be made from **"
                        + MarkdownText.escape(release.ref()) + "**, after **" + MarkdownText.escape(previous) + "**.\n",
                Map.of("reason", why, "ref", release.ref(), "previous", previous));
    }

    private static String quote(String sentence, String why) {
        return sentence + "\n\n> " + MarkdownText.escape(why) + "\n\n";
    }

    private String reason(Release release, String kind) {
        return timeline.of(release.id()).stream()
                .filter(event -> event.kind().equals(kind))
                .reduce((first, last) -> last)
                .map(Timeline.Event::text)
                .orElse("No reason is known.");
    }
}
