package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.DependencyWaysOut;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.release.MarkdownText;
import org.springframework.stereotype.Component;

/** Which dependencies can never be satisfied, why, and what they are needed for. */
@Component
class ResolveDependenciesEvidence implements TaskEvidence {
    private final DependencyWaysOut waysOut;

    ResolveDependenciesEvidence(DependencyWaysOut waysOut) {
        this.waysOut = waysOut;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DependencyVariables.RESOLVE_DEPENDENCIES);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        List<Dependency> impossible = waysOut.impossible(releaseId);
        String markdown =
                impossible.stream().map(ResolveDependenciesEvidence::line).collect(Collectors.joining("\n"));
        return new Evidence(
                markdown.isEmpty() ? "All dependencies can be satisfied again." : markdown,
                Map.of(
                        "dependencies",
                        impossible.stream().map(Dependency::number).toList()));
    }

    private static String line(Dependency one) {
        return one.number() + ". Waits for **"
                + MarkdownText.escape(one.wanted().sentence()) + "**, and "
                + MarkdownText.escape(one.finding()) + ". Needed because: " + MarkdownText.escape(one.why())
                + " (owner: " + MarkdownText.escape(one.owner()) + ")";
    }
}
