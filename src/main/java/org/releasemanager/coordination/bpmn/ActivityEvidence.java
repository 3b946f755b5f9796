package org.releasemanager.coordination.bpmn;

import java.util.Map;
import java.util.Set;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;
import org.releasemanager.coordination.Activity;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What a team needs to know to say that it is done: what counts as done, and what the release holds so far. */
@Component
class ActivityEvidence implements TaskEvidence {
    private final Releases releases;
    private final Changes changes;

    ActivityEvidence(Releases releases, Changes changes) {
        this.releases = releases;
        this.changes = changes;
    }

    @Override
    public Set<String> definitions() {
        return Activity.definitions();
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var activity = Activity.of(definition);
        var release = releases.get(releaseId);
        var scope = changes.of(releaseId);
        String markdown = "**" + MarkdownText.escape(release.product().name()) + " "
                + MarkdownText.escape(release.version()) + "**, round " + release.round() + ", from "
                + MarkdownText.escape(release.ref()) + "\n\n*Done means:* " + activity.meaning() + "\n\n"
                + summary(scope)
                + "\n\nThe release takes what stands at the ref when the last of these tasks is done."
                + "\n\n[All about this release](/releases/" + releaseId + ")";
        return new Evidence(
                markdown,
                Map.of("activity", activity.name(), "doneMeans", activity.meaning(), "commits", scope.commits()));
    }

    private static String summary(ChangeSet scope) {
        return "So far: " + scope.commits() + " commits, " + scope.count(Commit.Category.FEATURE) + " features, "
                + scope.count(Commit.Category.FIX) + " fixes, " + scope.breaking() + " breaking, " + scope.files()
                + " files (+" + scope.linesAdded() + " −" + scope.linesDeleted() + " lines).";
    }
}
