package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.coordination.TeamActivities;
import org.releasemanager.coordination.TeamActivity;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What the teams still have to do for the release, so that each sees the others' part. */
@Component
class DoActivityEvidence implements TaskEvidence {
    private final Releases releases;
    private final TeamActivities activities;

    DoActivityEvidence(Releases releases, TeamActivities activities) {
        this.releases = releases;
        this.activities = activities;
    }

    @Override
    public Set<String> definitions() {
        return ActivityVariables.TASKS;
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var release = releases.get(releaseId);
        var open = activities.of(releaseId).stream()
                .filter(activity -> activity.state() == TeamActivity.State.OPEN)
                .toList();
        String markdown = "**" + MarkdownText.escape(release.product().name()) + " "
                + MarkdownText.escape(release.version()) + "**, round " + release.round()
                + "\n\n*Done means:* what the name of this task says is done, and the note says what others must know.\n\n"
                + table(open) + "\n\n[All about this release](/releases/" + releaseId + ")";
        return new Evidence(
                markdown, Map.of("open", open.stream().map(TeamActivity::name).toList()));
    }

    private static String table(List<TeamActivity> open) {
        return open.stream()
                .map(DoActivityEvidence::row)
                .collect(Collectors.joining(
                        "\n", "| Open activity | Team | Has to be done | Due |\n|---|---|---|---|\n", ""));
    }

    private static String row(TeamActivity activity) {
        return "| " + MarkdownText.escape(activity.name()) + " | "
                + MarkdownText.escape(String.join(", ", activity.teams())) + " | "
                + (activity.mandatory() ? "yes" : "no") + " | "
                + (activity.dueAt() == null ? "" : MomentText.utc(activity.dueAt())) + " |";
    }
}
