package org.releasemanager.change;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

/**
 * Which version a release of a commit gets.
 *
 * @param ended versions of releases that ended, which are not offered again even if nothing shipped
 */
record VersionChoice(Versions versions, KnownVersions known, Set<String> ended, ObjectId commit, LocalDate today) {

    /** The next free version after the previous one for this kind of release; the first one if there is no previous. */
    Version derive(@Nullable PreviousVersion previous, ReleaseType type) throws IOException {
        Version before = previous == null ? null : previous.version();
        if (previous != null && before == null) {
            throw new ScopeRefused(
                    "version", "'" + previous.name() + "' is no version to count on from: name the new version");
        }
        Version next = before == null ? versions.first(today) : before.next(type, today);
        while (ended.contains(next.text()) || known.standsElsewhere(next, commit)) {
            next = next.next(type, today);
        }
        return next;
    }

    /** @throws ScopeRefused for the field {@code version} if it is none of this numbering, or belongs to another commit */
    Version parse(String text) throws IOException {
        Version version = parsed(text.strip());
        if (known.standsElsewhere(version, commit)) {
            throw new ScopeRefused(
                    "version",
                    "Version " + version.text() + " already stands on another commit (tag " + versions.tagOf(version)
                            + "): choose a higher one");
        }
        return version;
    }

    private Version parsed(String text) {
        try {
            return versions.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ScopeRefused("version", String.valueOf(e.getMessage()));
        }
    }

    /** A release goes up, except for a hotfix of an older version. */
    static void requireAbove(Version version, @Nullable PreviousVersion previous, @Nullable ReleaseType type) {
        Version before = previous == null ? null : previous.version();
        if (before != null && version.compareTo(before) <= 0 && type != ReleaseType.HOTFIX) {
            throw new ScopeRefused(
                    "version",
                    "Version " + version.text() + " is not above " + before.text()
                            + ", which these changes follow; only a hotfix of an older version may be lower");
        }
    }

    /**
     * The kind of a release whose version was given and whose kind was not: the larger of what the version says and what
     * the changes call for, so that it never looks smaller than it is.
     */
    static ReleaseType kindOf(Version version, @Nullable PreviousVersion previous, ReleaseType derived) {
        ReleaseType step = version.stepFrom(previous == null ? null : previous.version());
        return step.ordinal() < derived.ordinal() ? step : derived;
    }
}
