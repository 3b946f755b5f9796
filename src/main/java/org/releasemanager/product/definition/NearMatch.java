package org.releasemanager.product.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word somebody meant. */
final class NearMatch {
    private static final int LONGEST = 40;

    private NearMatch() {}

    /** A message for a word that is none of the known ones. */
    static String unknown(String what, String word, Collection<String> known) {
        return Quote.of(word) + " is no known " + what + ": "
                + of(word, known)
                        .map(near -> "did you mean " + Quote.of(near) + "?")
                        .orElse("use one of " + String.join(", ", known));
    }

    /** The nearest known word: two strokes away at most, fewer from a short word. */
    static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> strokes(word, candidate) <= Math.min(2, candidate.length() / 3))
                .min(Comparator.comparing(candidate -> strokes(word, candidate)));
    }

    /** Optimal string alignment: letters added, lost, changed or swapped with their neighbour; case does not count. */
    private static int strokes(String given, String wanted) {
        var from = given.toLowerCase(Locale.ROOT);
        var to = wanted.toLowerCase(Locale.ROOT);
        var cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : cheapest(cost, from, to, row, column);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int row, int column) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int changed = cost[row - 1][column - 1] + (same ? 0 : 1);
        int addedOrLost = 1 + Math.min(cost[row - 1][column], cost[row][column - 1]);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        int best = Math.min(changed, addedOrLost);
        return swapped ? Math.min(best, 1 + cost[row - 2][column - 2]) : best;
    }
}
