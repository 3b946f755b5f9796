package org.releasemanager.approval.bpmn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Exclusions;
import org.releasemanager.approval.Vote;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** What approvers, acceptors and those who rework read: the release in a few lines, what every room has to say, earlier votes. */
@Component
class ApprovalEvidence implements TaskEvidence {
    private static final int AUTHORS_NAMED = 5;

    private final Releases releases;
    private final Approvals approvals;
    private final Exclusions exclusions;
    private final List<ReleaseSection> sections;

    ApprovalEvidence(Releases releases, Approvals approvals, Exclusions exclusions, List<ReleaseSection> sections) {
        this.releases = releases;
        this.approvals = approvals;
        this.exclusions = exclusions;
        this.sections = sections.stream()
                .filter(ReleaseSection::isForApprovers)
                .sorted(Comparator.comparingInt(ReleaseSection::order))
                .toList();
    }

    @Override
    public Set<String> definitions() {
        return Set.of(
                "userTask_approvePlan",
                "userTask_approveRelease",
                "userTask_approveAfterwards",
                "userTask_acceptRelease",
                "userTask_reworkPlan",
                "userTask_reworkRelease");
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var release = releases.get(releaseId);
        var rejections = approvals.of(releaseId).stream()
                .flatMap(request -> request.votes().stream())
                .filter(vote -> vote.decision() == Decision.REJECT)
                .distinct()
                .toList();
        var markdown = new StringBuilder(head(release));
        rejections.forEach(vote -> markdown.append(quote(vote)));
        if (definition.startsWith("userTask_approve")) {
            markdown.append("\nMay not approve: ")
                    .append(MarkdownText.escape(String.join(", ", exclusions.named(releaseId, AUTHORS_NAMED))))
                    .append(".\n");
        }
        for (ReleaseSection section : sections) {
            section.markdown(releaseId).ifPresent(text -> markdown.append("\n#### ")
                    .append(section.title())
                    .append("\n\n")
                    .append(text.strip())
                    .append('\n'));
        }
        return new Evidence(markdown.toString(), facts(release, rejections));
    }

    private static String head(Release release) {
        String from = release.previousVersion() == null
                ? "This is the first release."
                : "It replaces **" + MarkdownText.escape(release.previousVersion()) + "**.";
        String summary = release.summary() == null ? "" : "\n\n> " + MarkdownText.escape(release.summary());
        return "**" + MarkdownText.escape(release.product().name()) + " " + MarkdownText.escape(release.version())
                + "**, "
                + release.type().name().toLowerCase(java.util.Locale.ROOT) + ", round " + release.round()
                + ", requested by " + release.requester() + ". " + from
                + (release.target() == null ? "" : " Production not before " + release.target() + ".") + summary
                + "\n\n[All about this release](/releases/" + release.id() + ")\n";
    }

    private static String quote(Vote vote) {
        return "\n> **Rejected in round " + vote.round() + " by " + vote.by() + " as " + vote.role() + ":** "
                + MarkdownText.escape(vote.comment() == null ? "" : vote.comment()) + "\n";
    }

    private static Map<String, Object> facts(Release release, List<Vote> rejections) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("version", release.version());
        facts.put("commit", release.commit());
        facts.put("round", release.round());
        facts.put("requester", release.requester());
        facts.put(
                "rejections",
                rejections.stream()
                        .map(vote -> Map.of(
                                "round",
                                vote.round(),
                                "role",
                                vote.role(),
                                "voter",
                                vote.voter(),
                                "comment",
                                vote.comment() == null ? "" : vote.comment()))
                        .collect(Collectors.toList()));
        if (release.previousVersion() != null) {
            facts.put("previousVersion", release.previousVersion());
        }
        if (release.riskLevel() != null) {
            facts.put("riskLevel", release.riskLevel());
        }
        return facts;
    }
}
