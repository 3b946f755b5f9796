package org.releasemanager.evidence.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.evidence.Decision;
import org.releasemanager.evidence.Decisions;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** Which rule of which table decided what, and because of what. */
@Component
class DecisionsSection implements ReleaseSection {
    private static final int MOST = 200;

    private final Decisions decisions;

    DecisionsSection(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String title() {
        return "Decisions by tables";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var page = decisions.of(releaseId, 0, MOST);
        return page.items().isEmpty()
                ? Optional.empty()
                : Optional.of(page.items().stream().map(DecisionsSection::item).collect(Collectors.joining()));
    }

    private static String item(Decision decision) {
        return decision.sentences().stream()
                .map(sentence -> "- " + MarkdownText.escape(sentence) + " *(table version " + decision.version() + ", "
                        + MomentText.utc(decision.at()) + ")*\n")
                .collect(Collectors.joining());
    }
}
