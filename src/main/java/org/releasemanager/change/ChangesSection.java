package org.releasemanager.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** What ships, in a few lines. */
@Component
class ChangesSection implements ReleaseSection {
    private static final int AUTHORS = 8;

    private final Changes changes;

    ChangesSection(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String title() {
        return "What changes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        return changes.find(releaseId).map(ChangesSection::markdown);
    }

    private static String markdown(ChangeSet set) {
        String since = set.previousVersion() == null ? "in all" : "since " + MarkdownText.escape(set.previousVersion());
        String kinds = set.byCategory().entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String authors = set.authors().stream()
                .limit(AUTHORS)
                .map(author -> MarkdownText.escape(author.name()))
                .collect(Collectors.joining(", "));
        int more = set.authors().size() - AUTHORS;
        return "**" + set.commits() + (set.commits() == 1 ? " commit " : " commits ") + since + "**: " + kinds + ". "
                + (set.breaking() > 0 ? "**" + set.breaking() + " breaking.** " : "") + set.files() + " files, +"
                + set.linesAdded() + " −" + set.linesDeleted() + " lines. By " + authors
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }
}
