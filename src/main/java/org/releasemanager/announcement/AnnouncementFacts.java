package org.releasemanager.announcement;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.Documents;
import org.releasemanager.release.PathSegment;
import org.releasemanager.release.Release;
import org.releasemanager.release.Timeline;

/** What the templates may say; read only when a template says it, for a release may end before there is anything to read. */
final class AnnouncementFacts {
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm VV", Locale.ENGLISH);

    private static final int SHORT_HASH = 10;

    private final Release release;
    private final Changes changes;
    private final Documents documents;
    private final Timeline timeline;
    private final @Nullable String publicUrl;

    AnnouncementFacts(
            Release release, Changes changes, Documents documents, Timeline timeline, @Nullable String publicUrl) {
        this.release = release;
        this.changes = changes;
        this.documents = documents;
        this.timeline = timeline;
        this.publicUrl = publicUrl;
    }

    String product() {
        return release.product().name();
    }

    String version() {
        return release.version();
    }

    @Nullable
    String previousVersion() {
        return release.previousVersion();
    }

    String commit() {
        return release.commit();
    }

    String shortCommit() {
        return release.commit()
                .substring(0, Math.min(SHORT_HASH, release.commit().length()));
    }

    String type() {
        return release.type().name().toLowerCase(Locale.ROOT);
    }

    int round() {
        return release.round();
    }

    int deviations() {
        return release.deviations();
    }

    @Nullable
    String summary() {
        return release.summary();
    }

    @Nullable
    String outcome() {
        return release.outcome();
    }

    @Nullable
    String target() {
        return release.target() == null ? null : TARGET.format(release.target());
    }

    @Nullable
    String risk() {
        return release.riskLevel() == null ? null : release.riskLevel().toLowerCase(Locale.ROOT);
    }

    int commits() {
        return changeSet().commits();
    }

    int features() {
        return changeSet().count(Category.FEATURE);
    }

    int fixes() {
        return changeSet().count(Category.FIX);
    }

    int securityFixes() {
        return changeSet().count(Category.SECURITY);
    }

    int breaking() {
        return changeSet().breaking();
    }

    int files() {
        return changeSet().files();
    }

    /** The user notes without their title; Markdown. */
    @Nullable
    String notes() {
        return documents
                .get(release.id(), DocumentKind.USER_NOTES)
                .map(document ->
                        document.markdown().replaceFirst("\\A# [^\n]*\n+", "").strip())
                .orElse(null);
    }

    /** The hash of the record's last entry: told to people, it vouches for everything before it. */
    String head() {
        return timeline.head(release.id());
    }

    /** The page of the release; null if nobody has said where this server is reached. */
    @Nullable
    String link() {
        return publicUrl == null ? null : publicUrl + "/releases/" + PathSegment.of(release.id());
    }

    private ChangeSet changeSet() {
        return changes.of(release.id());
    }
}
