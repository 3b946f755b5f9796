package org.releasemanager.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseType;

/**
 * Semantic Versioning 2.0.0; numbers up to 2^63-1.
 *
 * @see <a href="https://semver.org/spec/v2.0.0.html">SemVer 2.0.0</a>
 */
record SemanticVersion(com.github.zafarkhaja.semver.Version value) implements Version {
    private static final com.github.zafarkhaja.semver.Version NOTHING =
            com.github.zafarkhaja.semver.Version.of(0, 0, 0);

    @Override
    public String text() {
        return value.toString();
    }

    @Override
    public boolean isPreRelease() {
        return value.isPreRelease();
    }

    @Override
    public boolean isInitialDevelopment() {
        return value.majorVersion() == 0;
    }

    @Override
    public Version next(ReleaseType type, LocalDate today) {
        return new SemanticVersion(
                switch (type) {
                    case MAJOR -> value.nextMajorVersion();
                    case MINOR -> value.nextMinorVersion();
                    case PATCH, HOTFIX -> value.nextPatchVersion();
                });
    }

    @Override
    public ReleaseType stepFrom(@Nullable Version previous) {
        var before = previous instanceof SemanticVersion semantic ? semantic.value : NOTHING;
        if (before.majorVersion() != value.majorVersion()) {
            return ReleaseType.MAJOR;
        }
        return before.minorVersion() != value.minorVersion() ? ReleaseType.MINOR : ReleaseType.PATCH;
    }

    @Override
    public int compareTo(Version other) {
        return value.compareToIgnoreBuildMetadata(((SemanticVersion) other).value);
    }

    @Override
    public String toString() {
        return text();
    }
}
