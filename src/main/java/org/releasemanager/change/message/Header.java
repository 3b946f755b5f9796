package org.releasemanager.change.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.change.Commit.Category;

/** The first line of a Conventional Commit: {@code type(scope)!: description}. Scanned by hand, in one pass. */
record Header(String type, Optional<String> scope, boolean breaking, String description) {
    private static final Map<String, Category> TYPES = Map.ofEntries(
            Map.entry("feat", Category.FEATURE),
            Map.entry("feature", Category.FEATURE),
            Map.entry("fix", Category.FIX),
            Map.entry("bugfix", Category.FIX),
            Map.entry("hotfix", Category.FIX),
            Map.entry("security", Category.SECURITY),
            Map.entry("perf", Category.PERFORMANCE),
            Map.entry("deprecate", Category.DEPRECATION),
            Map.entry("deprecated", Category.DEPRECATION),
            Map.entry("remove", Category.REMOVAL),
            Map.entry("removed", Category.REMOVAL),
            Map.entry("revert", Category.REVERT),
            Map.entry("refactor", Category.REFACTORING),
            Map.entry("style", Category.REFACTORING),
            Map.entry("docs", Category.DOCUMENTATION),
            Map.entry("doc", Category.DOCUMENTATION),
            Map.entry("test", Category.TEST),
            Map.entry("tests", Category.TEST),
            Map.entry("build", Category.BUILD),
            Map.entry("ci", Category.BUILD),
            Map.entry("deps", Category.DEPENDENCY),
            Map.entry("chore", Category.CHORE),
            Map.entry("release", Category.CHORE));

    static Optional<Header> parse(String line) {
        int end = wordEnd(line, 0);
        if (end == 0 || !Character.isLetter(line.charAt(0))) {
            return Optional.empty();
        }
        String type = line.substring(0, end);
        Optional<String> scope = Optional.empty();
        if (startsWith(line, end, '(')) {
            int close = line.indexOf(')', end);
            if (close < 0 || line.substring(end + 1, close).isBlank()) {
                return Optional.empty();
            }
            scope = Optional.of(line.substring(end + 1, close).strip());
            end = close + 1;
        }
        boolean breaking = startsWith(line, end, '!');
        int colon = breaking ? end + 1 : end;
        if (!startsWith(line, colon, ':') || !startsWith(line, colon + 1, ' ')) {
            return Optional.empty();
        }
        String description = line.substring(colon + 1).strip();
        return description.isEmpty() ? Optional.empty() : Optional.of(new Header(type, scope, breaking, description));
    }

    /** By the type; empty for a type of the project's own, whose description has to be judged by its words. */
    Optional<Category> category() {
        Category category = TYPES.get(type.toLowerCase(Locale.ROOT));
        String area = scope.orElse("").toLowerCase(Locale.ROOT);
        if (category != null && (area.equals("deps") || area.startsWith("deps-") || area.equals("dependencies"))) {
            return Optional.of(Category.DEPENDENCY);
        }
        return Optional.ofNullable(category == Category.FIX && area.equals("security") ? Category.SECURITY : category);
    }

    /** The scope; for a type of the project's own ({@code parser: …}) the type itself, which would be lost otherwise. */
    Optional<String> shownScope() {
        boolean own = !TYPES.containsKey(type.toLowerCase(Locale.ROOT));
        return scope.or(() -> own ? Optional.of(type) : Optional.empty());
    }

    static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean startsWith(String line, int at, char c) {
        return at < line.length() && line.charAt(at) == c;
    }
}
