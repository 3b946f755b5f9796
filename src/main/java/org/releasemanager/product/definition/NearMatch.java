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

    /** The known word at most two strokes away, and less for a short word. */
    static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var small = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(small, candidate.toLowerCase(Locale.ROOT)) <= candidate.length() / 3)
                .min(Comparator.comparing(candidate -> distance(small, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> distance(small, candidate.toLowerCase(Locale.ROOT)) <= 2);
    }

    /** Levenshtein distance. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column - 1], diagonal));
            }
        }
        return row[to.length()];
    }
}
