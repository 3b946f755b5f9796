package org.releasemanager.documentation.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A changelog read back, strictly: a line that Keep a Changelog does not know is an error. */
record ParsedChangelog(String version, String date, String description, Map<String, List<Item>> sections) {
    private static final Pattern HEADING = Pattern.compile("## \\[([^\\]]+)] - (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern ITEM =
            Pattern.compile("- (?<breaking>\\*\\*Breaking:\\*\\* )?(?:\\*\\*(?<scope>.+?):\\*\\* )?(?<subject>.+?)"
                    + "(?: \\((?<references>(?:#\\d+|[A-Z]+-\\d+)(?:, (?:#\\d+|[A-Z]+-\\d+))*)\\))?");
    private static final Pattern MORE = Pattern.compile("- and ([\\d,]+) more, in the \\[full list]\\(([^)]+)\\)");

    record Item(boolean breaking, @Nullable String scope, String subject, List<String> references, int more) {}

    static ParsedChangelog of(String text) {
        var parts = text.split("\n---\n");
        var lines = parts[0].lines().toList();
        int heading = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("## "))
                .findFirst()
                .orElseThrow());
        var version = matched(HEADING, lines.get(heading));
        var description = new StringBuilder();
        var sections = new LinkedHashMap<String, List<Item>>();
        String section = "";
        for (var line : lines.subList(heading + 1, lines.size())) {
            if (line.startsWith("### ")) {
                section = line.substring(4);
                sections.put(section, new ArrayList<>());
            } else if (section.isEmpty()) {
                description.append(line).append('\n');
            } else if (!line.isBlank() && !line.startsWith("[" + version.group(1) + "]: ")) {
                sections.computeIfAbsent(section, title -> new ArrayList<>()).add(item(line));
            }
        }
        return new ParsedChangelog(version.group(1), version.group(2), description.toString(), sections);
    }

    List<Item> section(String title) {
        return sections.getOrDefault(title, List.of());
    }

    List<Item> all() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    int more() {
        return all().stream().mapToInt(Item::more).sum();
    }

    private static Item item(String line) {
        var more = MORE.matcher(line);
        if (more.matches()) {
            return new Item(
                    false, null, "", List.of(), Integer.parseInt(more.group(1).replace(",", "")));
        }
        var item = matched(ITEM, line);
        var references = item.group("references");
        return new Item(
                item.group("breaking") != null,
                item.group("scope") == null ? null : unescaped(item.group("scope")),
                unescaped(item.group("subject")),
                references == null ? List.of() : List.of(references.split(", ")),
                0);
    }

    private static String unescaped(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1").replace("\u200B", "");
    }

    private static Matcher matched(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("Not a line of a changelog: " + line);
        }
        return matcher;
    }
}
