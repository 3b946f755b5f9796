package org.releasemanager.documentation.draft;

import static org.releasemanager.documentation.draft.ReleaseFacts.count;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** The post-release report: the facts, what each room knows, and the timeline. It names steps, and no one who took them. */
@Component
class ReportDraft implements Draft {
    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");
    private final ContributedSections sections;
    private final Timeline timeline;

    ReportDraft(ContributedSections sections, Timeline timeline) {
        this.sections = sections;
        this.timeline = timeline;
    }

    record Line(int number, String at, String text) {}

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.POST_RELEASE_REPORT);
    }

    @Override
    public String write(DocumentKind kind, ReleaseFacts facts) {
        var release = facts.release();
        var changes = facts.changes();
        var values = facts.values();
        values.put("outcome", outcome(release));
        values.put("requested", release.createdAt().toString());
        values.put("target", text(release.target()));
        values.put("riskScore", text(release.riskScore()));
        values.put(
                "riskLevel",
                release.riskLevel() == null ? null : release.riskLevel().toLowerCase(Locale.ROOT));
        values.put("deviations", Integer.toString(release.deviations()));
        values.put("files", count(changes.files()));
        values.put("linesAdded", count(changes.linesAdded()));
        values.put("linesDeleted", count(changes.linesDeleted()));
        values.put("sections", sections.all(release.id()));
        values.put("timeline", timeline(release.id()));
        return templates.render(kind.path(), values);
    }

    /** The report's own entry is left out, so that writing the report again gives the same report. */
    private List<Line> timeline(String releaseId) {
        return timeline.of(releaseId).stream()
                .filter(event -> !event.kind().equals(Drafts.REPORT_WRITTEN))
                .map(event -> new Line(event.number(), event.at().toString(), event.text()))
                .toList();
    }

    private static String outcome(Release release) {
        if (release.state() == ReleaseState.ROLLED_BACK) {
            return release.previousVersion() == null
                    ? "Rolled back; there was no version before this one"
                    : "Rolled back to " + release.previousVersion();
        }
        return release.state() == ReleaseState.POST_RELEASE || release.state().isReleased()
                ? "Released to production"
                : release.state().label();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
