package org.releasemanager.review.bpmn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** What a look back needs: how the release went, room by room. */
@Component
class ReviewEvidence implements TaskEvidence {
    private final Releases releases;
    private final List<ReleaseSection> sections;

    ReviewEvidence(Releases releases, List<ReleaseSection> sections) {
        this.releases = releases;
        this.sections = sections.stream()
                .filter(section -> section.order() >= 40)
                .sorted(Comparator.comparingInt(ReleaseSection::order))
                .toList();
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_collectFeedback", "userTask_reviewRelease");
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var release = releases.get(releaseId);
        var markdown =
                new StringBuilder("**" + MarkdownText.escape(release.product().name()) + " "
                        + MarkdownText.escape(release.version()) + "**, rounds: " + release.round() + ", deviations: "
                        + release.deviations() + "\n\n[All about this release](/releases/" + releaseId + ")\n");
        for (ReleaseSection section : sections) {
            section.markdown(releaseId).ifPresent(text -> markdown.append("\n#### ")
                    .append(section.title())
                    .append("\n\n")
                    .append(text.strip())
                    .append('\n'));
        }
        return new Evidence(
                markdown.toString(),
                Map.of("state", release.state().name(), "round", release.round(), "deviations", release.deviations()));
    }
}
