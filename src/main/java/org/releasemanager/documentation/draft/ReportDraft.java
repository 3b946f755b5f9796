package org.releasemanager.documentation.draft;

import static org.releasemanager.documentation.draft.ReleaseFacts.count;

import java.util.Locale;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** The post-release report: the facts of this room, and a section from each room that has something to say; blameless. */
@Component
class ReportDraft {
    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");
    private final ContributedSections sections;

    ReportDraft(ContributedSections sections) {
        this.sections = sections;
    }

    String write(ReleaseFacts facts, String outcome) {
        var release = facts.release();
        var changes = facts.changes();
        var values = facts.values();
        values.put("outcome", inWords(outcome, release));
        values.put("reason", release.outcome());
        values.put("requested", release.createdAt().toString());
        values.put("target", release.target() == null ? null : release.target().toString());
        values.put("riskScore", release.riskScore() == null ? null : release.riskScore().toString());
        values.put("riskLevel", release.riskLevel() == null ? null : lowerCase(release.riskLevel()));
        values.put("deviations", Integer.toString(release.deviations()));
        values.put("files", count(changes.files()));
        values.put("linesAdded", count(changes.linesAdded()));
        values.put("linesDeleted", count(changes.linesDeleted()));
        values.put("sections", sections.of(release.id(), DocumentKind.POST_RELEASE_REPORT));
        return templates.render(DocumentKind.POST_RELEASE_REPORT.path(), values);
    }

    private static String inWords(String outcome, Release release) {
        return switch (outcome) {
            case "RELEASED", "COMPLETED", "COMPLETED_WITH_DEVIATIONS", "POST_RELEASE" -> "Released to production";
            case "ROLLED_BACK" -> release.previousVersion() == null
                    ? "Rolled back; there was no version before this one"
                    : "Rolled back to " + release.previousVersion();
            default -> lowerCase(outcome).replace('_', ' ');
        };
    }

    private static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
