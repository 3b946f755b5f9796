package org.releasemanager.calendar.ics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From text to content lines: folded lines are joined, names and parameters taken apart. */
final class ContentLines {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9-]{1,60})");
    private static final Pattern PARAMETER =
            Pattern.compile(";([A-Za-z0-9-]{1,60})=(\"[^\"]*+\"|[^\";:,]*+)(?:,(?:\"[^\"]*+\"|[^\";:,]*+))*+");

    private ContentLines() {}

    static List<ContentLine> read(String text) {
        var lines = new ArrayList<ContentLine>();
        var open = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String raw : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (raw.startsWith(" ") || raw.startsWith("\t")) {
                open.append(raw, 1, raw.length());
            } else {
                close(open, begun, lines);
                open.append(raw);
                begun = number;
            }
        }
        close(open, begun, lines);
        return lines;
    }

    private static void close(StringBuilder open, int begun, List<ContentLine> lines) {
        if (!open.toString().isBlank()) {
            lines.add(line(open.toString(), begun));
        }
        open.setLength(0);
    }

    private static ContentLine line(String text, int number) {
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt()) {
            throw new InvalidCalendar(number, "syntax", "is no iCalendar line: NAME:value is expected");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = name.end();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.region(at, text.length()).lookingAt()) {
            parameters.put(
                    parameter.group(1).toUpperCase(Locale.ROOT),
                    parameter.group(2).replace("\"", ""));
            at = parameter.end();
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            throw new InvalidCalendar(
                    number, name.group(1).toUpperCase(Locale.ROOT), "has no value: NAME:value is expected");
        }
        return new ContentLine(number, name.group(1).toUpperCase(Locale.ROOT), parameters, text.substring(at + 1));
    }
}
