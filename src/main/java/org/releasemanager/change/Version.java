package org.releasemanager.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseType;

/**
 * One version of a product. Compares by precedence ({@code 1.10.0} after {@code 1.9.0}, {@code 2.0.0-rc.1} before
 * {@code 2.0.0}); versions that differ only in build metadata compare as equal without being equal.
 */
public sealed interface Version extends Comparable<Version> permits SemanticVersion, CalendarVersion {
    /** As it is written. */
    String text();

    boolean isPreRelease();

    /** Whether anything may still change at any time: SemVer's {@code 0.y.z}. */
    boolean isInitialDevelopment();

    /** The next version for this kind of release; a calendar version takes its year and month from the day. */
    Version next(ReleaseType type, LocalDate today);

    /** Which kind of release leads from the previous version to this one; null stands for "nothing yet". */
    ReleaseType stepFrom(@Nullable Version previous);
}
