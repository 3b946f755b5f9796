package org.releasemanager.change.message;

/** Cuts text to what a column holds, and takes out what no database or page should get: control characters. */
public final class Text {
    private Text() {}

    /** One line of at most {@code longest} characters; what is cut off is shown by an ellipsis. */
    public static String oneLine(String text, int longest) {
        return limit(text.replace('\n', ' ').replace('\t', ' ').strip(), longest);
    }

    /** At most {@code longest} characters, line breaks kept. */
    public static String limit(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && clean.length() < longest; i++) {
            char c = text.charAt(i);
            if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
                clean.append(c);
            }
            if (clean.length() == longest && i < text.length() - 1) {
                int keep = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
                clean.setLength(keep);
                return clean.append('…').toString();
            }
        }
        return clean.toString();
    }
}
