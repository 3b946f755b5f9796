package org.releasemanager.release;

/**
 * Foreign text (a commit subject, a name, a branch) as one line: line breaks and control characters become spaces, and
 * characters that hide or reorder text are gone. Still to be escaped for where it goes.
 */
public final class OneLine {
    private static final int LIMIT = 4_000;

    private OneLine() {}

    /** At most 4,000 characters; a longer text ends with an ellipsis. */
    public static String of(String raw) {
        return of(raw, LIMIT);
    }

    /** At most {@code limit} characters, and an ellipsis. */
    public static String of(String raw, int limit) {
        var line = new StringBuilder(Math.min(raw.length(), limit) + 1);
        int position = 0;
        while (position < raw.length() && line.length() < limit) {
            int character = raw.codePointAt(position);
            append(line, character);
            position += Character.charCount(character);
        }
        boolean shortened = position < raw.length();
        return shortened
                ? line.toString().stripTrailing() + "…"
                : line.toString().stripTrailing();
    }

    private static void append(StringBuilder line, int character) {
        if (isBlank(character)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (Character.getType(character) == Character.SURROGATE) {
            line.append('\uFFFD');
        } else if (!isInvisible(character)) {
            line.appendCodePoint(character);
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /** Bidirectional controls, zero-width spaces and tag characters; the joiner inside emoji stays. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT && character != 0x200D;
    }
}
