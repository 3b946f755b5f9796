package org.releasemanager.effect;

import org.jspecify.annotations.Nullable;

/** What a tool said, short enough for a line of the timeline. */
public final class FirstLine {
    private static final int LONGEST = 300;

    private FirstLine() {}

    public static String of(@Nullable String text) {
        String line = text == null ? "" : text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Behind a colon; nothing if it said nothing. */
    public static String behindColon(@Nullable String text) {
        String line = of(text);
        return line.isEmpty() ? "" : ": " + line;
    }
}
