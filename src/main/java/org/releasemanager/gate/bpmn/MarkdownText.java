package org.releasemanager.gate.bpmn;

import java.util.regex.Pattern;

/** Text of strangers in a Markdown table: it stays text. */
final class MarkdownText {
    private static final int LONGEST = 400;
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(www)\\.");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&@:$]");

    private MarkdownText() {}

    static String escaped(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        var shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return WEB_ADDRESS.matcher(SPECIAL.matcher(shown).replaceAll("\\\\$0")).replaceAll("$1\\\\.");
    }
}
