package org.releasemanager.change.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The line that says what a commit does. Where the first line is only what a hosting service wrote for a pull request, that
 * is the pull request's title.
 *
 * @param written the message's first line
 * @param title what the commit does; empty if the message is
 * @param merge whether the first line says that this joins branches
 */
record Headline(String written, String title, boolean merge) {
    private static final String NONE = "(no message)";

    /** Azure DevOps and Bitbucket put the title behind the number, also on squashed commits with one parent. */
    private static final List<Pattern> TITLE_BEHIND_NUMBER =
            List.of(Pattern.compile("Merged PR \\d{1,9}: "), Pattern.compile("Pull request #\\d{1,9}: "));

    private static final List<String> JOINS = List.of(
            "Merge branch ",
            "Merge branches ",
            "Merge pull request ",
            "Merge remote-tracking ",
            "Merge tag ",
            "Merge commit ",
            "Merge remote branch ",
            "Merged in ");

    static Headline of(Lines lines) {
        String first = lines.first();
        for (Pattern pattern : TITLE_BEHIND_NUMBER) {
            var matcher = pattern.matcher(first);
            if (matcher.lookingAt() && matcher.end() < first.length()) {
                return new Headline(first, first.substring(matcher.end()).strip(), false);
            }
        }
        if (JOINS.stream().anyMatch(first::startsWith)) {
            String title = lines.firstOfBody();
            boolean useful = !title.isEmpty() && !title.startsWith("See merge request") && !title.startsWith("*");
            return new Headline(first, useful ? title : first, true);
        }
        return new Headline(first, first.isEmpty() ? NONE : first, false);
    }
}
