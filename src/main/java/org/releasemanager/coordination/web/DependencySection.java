package org.releasemanager.coordination.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.coordination.dependency.Dependencies;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.DependencyWarnings;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** What the release waits for before production, how that stands, and what speaks against the plan. */
@Component
class DependencySection implements ReleaseSection {
    private static final int LONGEST = 160;

    private final Dependencies dependencies;
    private final DependencyWarnings warnings;
    private final Releases releases;

    DependencySection(Dependencies dependencies, DependencyWarnings warnings, Releases releases) {
        this.dependencies = dependencies;
        this.warnings = warnings;
        this.releases = releases;
    }

    @Override
    public String title() {
        return "Dependencies";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var all = dependencies.of(releaseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var warned = warnings.of(releases.get(releaseId), all).values().stream()
                .sorted()
                .map(warning -> "**" + MarkdownText.escape(warning) + "**\n\n")
                .collect(Collectors.joining());
        return Optional.of(warned
                + all.stream()
                        .map(DependencySection::row)
                        .collect(Collectors.joining("", "| | Needs | Stands | Why |\n|---|---|---|---|\n", "")));
    }

    private static String row(Dependency one) {
        return "| " + one.number() + " | " + cell(one.wanted().sentence()) + " | " + one.status() + ": "
                + cell(one.finding()) + wish(one) + " | " + cell(one.why()) + " |\n";
    }

    private static String wish(Dependency one) {
        var waiver = one.waiver();
        return waiver == null || !one.isWaiverOpen()
                ? ""
                : "; " + cell(waiver.person()) + " wants to waive it, which a second person has to confirm";
    }

    private static String cell(String text) {
        return MarkdownText.escape(OneLine.of(text, LONGEST));
    }
}
