package org.releasemanager.release;

/** Text from people and tools on its way into Markdown: it shall read as it was written, and do nothing. */
public final class MarkdownText {
    private MarkdownText() {}

    /** One line that Markdown shows as it is: no markup, link, image, HTML or mention comes of it. */
    public static String escape(String text) {
        return MarkdownEscape.of(text);
    }

    /** Lines (commands, output, paths) as a block that shows them unchanged. */
    public static String code(String lines) {
        var fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + lines.strip() + "\n" + fence;
    }
}
