package org.releasemanager.gate.checks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Versions of components of any ecosystem: numbers and words in between dots, hyphens and underscores, compared one by
 * one. {@code 1.0} equals {@code 1.0.0} and {@code v1.0+build}; {@code rc}, {@code alpha} and the like come before the
 * release, other words after it, and a further number after those. {@code 1.0.0-rc} is as early as {@code 1-rc}.
 */
record LooseVersion(List<Part> parts) implements Comparable<LooseVersion> {
    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
    private static final int LONGEST = 200;
    private static final Set<String> EARLY = Set.of(
            "a", "alpha", "b", "beta", "c", "cr", "dev", "ea", "m", "milestone", "pre", "preview", "rc", "snapshot");
    private static final Set<String> FINAL = Set.of("final", "ga", "release");
    private static final Part NOTHING = new Part(0, BigInteger.ZERO, "");
    private static final Comparator<Part> PARTS =
            Comparator.comparingInt(Part::rank).thenComparing(Part::number).thenComparing(Part::word);

    /** @param rank -1 before the release, 0 the release itself, 1 a word after it, 2 a number */
    private record Part(int rank, BigInteger number, String word) {}

    static LooseVersion of(String text) {
        var version =
                text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+.*", "").replaceFirst("^v(?=[0-9])", "");
        var shortened = version.length() > LONGEST ? version.substring(0, LONGEST) : version;
        var parts = new ArrayList<Part>();
        PART.matcher(shortened)
                .results()
                .map(MatchResult::group)
                .map(LooseVersion::part)
                .forEach(part -> {
                    while (part.rank() < 0
                            && !parts.isEmpty()
                            && parts.get(parts.size() - 1).equals(NOTHING)) {
                        parts.remove(parts.size() - 1);
                    }
                    parts.add(part);
                });
        return new LooseVersion(parts);
    }

    private static Part part(String text) {
        if (Character.isDigit(text.charAt(0))) {
            var number = new BigInteger(text);
            return number.signum() == 0 ? NOTHING : new Part(2, number, "");
        }
        if (FINAL.contains(text)) {
            return NOTHING;
        }
        return new Part(EARLY.contains(text) ? -1 : 1, BigInteger.ZERO, text);
    }

    /** Whether there is anything to compare. */
    boolean isKnown() {
        return !parts.isEmpty();
    }

    /** The first number; 0 without one. */
    BigInteger major() {
        return parts.isEmpty() ? BigInteger.ZERO : parts.get(0).number();
    }

    @Override
    public int compareTo(LooseVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            var order = PARTS.compare(at(i), other.at(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Part at(int index) {
        return index < parts.size() ? parts.get(index) : NOTHING;
    }
}
