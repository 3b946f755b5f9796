package org.releasemanager.documentation.draft;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Commit;
import org.releasemanager.product.Product;
import org.releasemanager.release.PathSegment;
import org.releasemanager.release.Release;

/**
 * What every document is written from.
 *
 * @param commits streams the commits, newest first, each time it is asked
 * @param date when the version is planned to be released
 */
record ReleaseFacts(Release release, ChangeSet changes, CommitStream commits, LocalDate date) {
    private static final int SHORT_HASH = 10;

    /** Streams commits to a visitor. */
    @FunctionalInterface
    interface CommitStream {
        void forEach(Consumer<Commit> visitor);
    }

    /** The values that every template may use; a document adds its own. */
    Map<String, @Nullable Object> values() {
        var product = release.product();
        var previous = release.previousVersion();
        var previousCommit = release.previousCommit();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("product", product.name());
        values.put("version", release.version());
        values.put("tag", product.tagOf(release.version()));
        values.put("commit", release.commit());
        values.put("shortCommit", shortHash(release.commit()));
        values.put("previousVersion", previous);
        values.put("previousTag", previous == null ? null : product.tagOf(previous));
        values.put("previousCommit", previousCommit);
        values.put("shortPreviousCommit", previousCommit == null ? null : shortHash(previousCommit));
        values.put("date", date.toString());
        values.put("type", release.type().name().toLowerCase(Locale.ROOT));
        values.put("summary", release.summary());
        values.put("round", release.round());
        values.put("commits", count(changes.commits()));
        values.put("breaking", changes.breaking());
        values.put("semver", product.versioning() == Product.Versioning.SEMVER);
        values.put("changesLink", changesLink());
        return values;
    }

    /** Where all commits of the release are listed, page by page. */
    String changesLink() {
        return "/api/releases/" + PathSegment.of(release.id()) + "/changes";
    }

    static String shortHash(String hash) {
        return hash.substring(0, Math.min(hash.length(), SHORT_HASH));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
