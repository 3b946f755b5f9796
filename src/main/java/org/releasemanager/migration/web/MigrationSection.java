package org.releasemanager.migration.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.migration.Migrations;
import org.releasemanager.migration.Migrations.PastMove;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.Version;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** The exact models before and after each move; nothing for a release that ends as it began. */
@Component
class MigrationSection implements ReleaseSection {
    private static final int SHORT_HASH = 12;

    private final Migrations migrations;

    MigrationSection(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public String title() {
        return "Changed models";
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var moves = migrations.of(releaseId);
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(moves.stream().map(MigrationSection::text).collect(Collectors.joining("\n")));
    }

    private static String text(PastMove move) {
        var migration = move.migration();
        String second = migration.confirmedBy() == null ? "" : ", confirmed by " + migration.confirmedBy();
        return "By " + MarkdownText.escape(migration.person() + second) + ": "
                + MarkdownText.escape(migration.reason()) + "\n"
                + move.models().stream()
                        .map(MigrationSection::row)
                        .collect(Collectors.joining("", "\n| Model | Before | After |\n|---|---|---|\n", ""));
    }

    private static String row(Change change) {
        return "| " + MarkdownText.escape(change.process()) + " | " + version(change.before()) + " | "
                + version(change.after()) + " |\n";
    }

    private static String version(Version version) {
        return version.version() + " (" + version.hash().substring(0, SHORT_HASH) + ")";
    }
}
