package org.releasemanager.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
final class NearMatches {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private NearMatches() {}

    /** {@code "; did you mean main, maint?"}, or nothing. */
    static String suggestion(String wanted, Collection<String> names) {
        List<String> near = names.stream()
                .filter(name -> wanted.length() <= LONGEST && name.length() <= LONGEST)
                .filter(name -> distance(wanted, name) <= tolerance(wanted))
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .toList();
        return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }

    private static int tolerance(String wanted) {
        return Math.max(2, wanted.length() / 3);
    }

    /** Levenshtein's distance, letter case aside; a part of the other counts as 1. */
    private static int distance(String left, String right) {
        String one = left.toLowerCase(Locale.ROOT);
        String other = right.toLowerCase(Locale.ROOT);
        if (one.length() > 2 && other.contains(one)) {
            return 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
