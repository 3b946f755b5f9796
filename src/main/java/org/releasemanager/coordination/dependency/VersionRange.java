package org.releasemanager.coordination.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.releasemanager.change.Version;
import org.releasemanager.change.Versions;

/** Versions of one product between bounds: {@code >=3.0.0 <4.0.0}; all of them must hold. A bare version means itself. */
final class VersionRange {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?(\\S+)");

    private final Versions versions;
    private final List<Bound> bounds;

    private VersionRange(Versions versions, List<Bound> bounds) {
        this.versions = versions;
        this.bounds = bounds;
    }

    private record Bound(String comparison, Version version) {
        boolean admits(Version candidate) {
            int order = candidate.compareTo(version);
            return switch (comparison) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }
    }

    /** @throws IllegalArgumentException if it is no range of such versions; the message tells a person what is */
    static VersionRange parse(Versions versions, String text) {
        var bounds = new ArrayList<Bound>();
        for (String part : text.strip().replaceAll("(>=|<=|>|<|=)\\s+", "$1").split("[\\s,]+")) {
            var matcher = BOUND.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + text + "' is no range: write for example >=3.0.0 <4.0.0");
            }
            bounds.add(new Bound(Optional.ofNullable(matcher.group(1)).orElse("="), versions.parse(matcher.group(2))));
        }
        return new VersionRange(versions, List.copyOf(bounds));
    }

    /** Whether the version lies in it; what is no version of the product does not. */
    boolean contains(String version) {
        return versions.tryParse(version)
                .filter(candidate -> bounds.stream().allMatch(bound -> bound.admits(candidate)))
                .isPresent();
    }
}
