package org.releasemanager.gate.checks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names with {@code *} (anything) and {@code ?} (one character), any case, separated by commas or lines. Matched in time proportional to the lengths
 * multiplied, whatever the pattern.
 */
record Patterns(List<String> patterns) {
    static Patterns of(String commaSeparated) {
        return new Patterns(Stream.of(commaSeparated.split("[,\\n]"))
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    boolean match(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(pattern, lower));
    }

    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
