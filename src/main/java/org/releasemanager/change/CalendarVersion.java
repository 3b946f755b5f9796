package org.releasemanager.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseType;

/**
 * Calendar Versioning as {@code YYYY.0M.MICRO} or {@code YYYY.MM.MICRO}, compared segment by segment as numbers. A suffix
 * after a hyphen marks a pre-release. The micro number starts at 0 each month.
 *
 * @see <a href="https://calver.org/">CalVer</a>
 */
record CalendarVersion(
        String text, int year, int month, long micro, String suffix, com.github.zafarkhaja.semver.Version suffixOrder)
        implements Version {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})\\.(0[1-9]|1[0-2]|[1-9])\\.(\\d{1,15})(?:-([0-9A-Za-z.-]{1,40}))?");

    private static final Comparator<CalendarVersion> PRECEDENCE = Comparator.comparingInt(CalendarVersion::year)
            .thenComparingInt(CalendarVersion::month)
            .thenComparingLong(CalendarVersion::micro)
            .thenComparing(CalendarVersion::suffixOrder);

    static Optional<Version> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        long micro = Long.parseLong(matcher.group(3));
        String suffix = matcher.group(4) == null ? "" : matcher.group(4);
        return order(suffix).map(order -> new CalendarVersion(text, year, month, micro, suffix, order));
    }

    /** Suffixes sort by SemVer's rules: {@code rc.2} before {@code rc.10} before none. */
    private static Optional<com.github.zafarkhaja.semver.Version> order(String suffix) {
        return com.github.zafarkhaja.semver.Version.tryParse("0.0.0" + (suffix.isEmpty() ? "" : "-" + suffix));
    }

    static CalendarVersion of(int year, int month, long micro, boolean padded) {
        String text = year + "." + (padded && month < 10 ? "0" : "") + month + "." + micro;
        return new CalendarVersion(text, year, month, micro, "", com.github.zafarkhaja.semver.Version.of(0, 0, 0));
    }

    @Override
    public boolean isPreRelease() {
        return !suffix.isEmpty();
    }

    @Override
    public boolean isInitialDevelopment() {
        return false;
    }

    /** A hotfix stays in the month of what it fixes; every other release belongs to the current month. */
    @Override
    public Version next(ReleaseType type, LocalDate today) {
        boolean newMonth = today.getYear() * 12 + today.getMonthValue() > year * 12 + month;
        if (newMonth && type != ReleaseType.HOTFIX) {
            return of(today.getYear(), today.getMonthValue(), 0, isPadded());
        }
        return of(year, month, isPreRelease() ? micro : micro + 1, isPadded());
    }

    @Override
    public ReleaseType stepFrom(@Nullable Version previous) {
        boolean sameMonth = previous instanceof CalendarVersion before && before.year == year && before.month == month;
        return sameMonth ? ReleaseType.PATCH : ReleaseType.MINOR;
    }

    @Override
    public int compareTo(Version other) {
        return PRECEDENCE.compare(this, (CalendarVersion) other);
    }

    @Override
    public String toString() {
        return text;
    }

    /** From October on both forms look the same: then the padded one goes on. */
    private boolean isPadded() {
        return month >= 10 || text.charAt(5) == '0';
    }
}
