package org.releasemanager.change.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A message cut into lines, without what tools leave around it: blank lines before the first one, {@code gpg:} output, and
 * everything below git's scissors line.
 */
record Lines(String first, List<String> body) {
    private static final int LONGEST_MESSAGE = 65_536;
    private static final int LONGEST_FIRST = 1_000;
    private static final String SCISSORS = " ------------------------ >8 ------------------------";

    static Lines of(String raw) {
        String text = raw.length() > LONGEST_MESSAGE ? raw.substring(0, LONGEST_MESSAGE) : raw;
        String first = null;
        List<String> body = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String stripped = line.stripTrailing();
            if (stripped.endsWith(SCISSORS) && stripped.length() == SCISSORS.length() + 1) {
                break;
            }
            if (first != null) {
                body.add(stripped);
            } else if (!stripped.isBlank() && !stripped.startsWith("gpg: ")) {
                first = Text.limit(stripped.strip(), LONGEST_FIRST);
            }
        }
        return new Lines(first == null ? "" : first, body);
    }

    /** The first line of the body that says something; empty if there is none. */
    String firstOfBody() {
        return body.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
