package org.releasemanager.release;

/** Text from people and tools on its way into Markdown: it shall read as it was written, and do nothing. */
public final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~&@";

    private MarkdownText() {}

    /** One line; every character with a meaning in Markdown, HTML or chat mentions is escaped. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            escaped.append(' ');
        } else if (point == '<') {
            escaped.append("&lt;");
        } else if (point == '>') {
            escaped.append("&gt;");
        } else if (point == '&') {
            escaped.append("&amp;");
        } else {
            if (SPECIAL.indexOf(point) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(point);
        }
    }
}
