package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.coordination.dependency.Dependencies;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.springframework.stereotype.Component;

/** What the release shall do without, who wants that, and why. */
@Component
class ConfirmWaiverEvidence implements TaskEvidence {
    private final Dependencies dependencies;

    ConfirmWaiverEvidence(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DependencyVariables.CONFIRM_WAIVER);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        List<Dependency> open = dependencies.of(releaseId).stream()
                .filter(Dependency::isWaiverOpen)
                .toList();
        String markdown = open.stream().map(ConfirmWaiverEvidence::line).collect(Collectors.joining("\n"));
        return new Evidence(
                markdown.isEmpty() ? "Nobody wants to waive anything any more." : markdown,
                Map.of("dependencies", open.stream().map(Dependency::number).toList()));
    }

    private static String line(Dependency one) {
        var waiver = java.util.Objects.requireNonNull(one.waiver());
        return one.number() + ". **" + MarkdownText.escape(waiver.person()) + "** wants to go without **"
                + MarkdownText.escape(one.wanted().sentence()) + "** (" + MarkdownText.escape(one.finding()) + "): "
                + MarkdownText.escape(waiver.reason()) + ". It was needed because: " + MarkdownText.escape(one.why());
    }
}
