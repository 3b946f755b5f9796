package org.releasemanager.change.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The footers of a message. {@code BREAKING CHANGE:} is found at the start of any line of the body, indented or in a list
 * as well, with or without the blank line that the specification asks for: to miss one costs more than to see one too many.
 */
final class Footers {
    private static final List<String> BREAKING = List.of("BREAKING CHANGE:", "BREAKING-CHANGE:");
    private static final String CO_AUTHOR = "co-authored-by:";

    private Footers() {}

    /** The text of all breaking-change footers, each up to the next footer. */
    static Optional<String> breakingNote(List<String> body) {
        List<String> notes = new ArrayList<>();
        StringBuilder current = null;
        for (String line : body) {
            Optional<String> begun = breaking(line);
            if (begun.isPresent()) {
                addTo(notes, current);
                current = new StringBuilder(begun.get());
            } else if (current != null && isFooter(line)) {
                addTo(notes, current);
                current = null;
            } else if (current != null) {
                current.append('\n').append(line);
            }
        }
        addTo(notes, current);
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", notes));
    }

    static List<CommitMessage.CoAuthor> coAuthors(List<String> body) {
        List<CommitMessage.CoAuthor> found = new ArrayList<>();
        for (String line : body) {
            String text = line.strip();
            int open = text.lastIndexOf('<');
            boolean named = text.regionMatches(true, 0, CO_AUTHOR, 0, CO_AUTHOR.length());
            if (named && open > CO_AUTHOR.length() && text.endsWith(">")) {
                String name = text.substring(CO_AUTHOR.length(), open).strip();
                found.add(new CommitMessage.CoAuthor(name, text.substring(open + 1, text.length() - 1)));
            }
        }
        return found;
    }

    private static void addTo(List<String> notes, @Nullable StringBuilder note) {
        if (note != null && !note.toString().isBlank()) {
            notes.add(note.toString().strip());
        }
    }

    private static Optional<String> breaking(String line) {
        int start = 0;
        while (start < line.length() && " \t*-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        for (String keyword : BREAKING) {
            if (line.startsWith(keyword, start)) {
                return Optional.of(line.substring(start + keyword.length()).strip());
            }
        }
        return Optional.empty();
    }

    /** A token with hyphens for blanks, then {@code ": "} or {@code " #"}, then a value. */
    private static boolean isFooter(String line) {
        int end = Header.wordEnd(line, 0);
        return end > 0 && (line.startsWith(": ", end) || line.startsWith(" #", end)) && line.length() > end + 2;
    }
}
