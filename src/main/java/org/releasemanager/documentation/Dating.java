package org.releasemanager.documentation;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The date in a changelog's heading: planned while it is a draft, real once it is published. */
final class Dating {
    private static final Pattern HEADING = Pattern.compile("(?m)^(## \\[[^\\]\n]+\\] - )\\d{4}-\\d{2}-\\d{2}[ \t]*$");

    private Dating() {}

    static boolean isDated(String changelog) {
        return HEADING.matcher(changelog).find();
    }

    /** The same changelog with this date; another text is left as it is. */
    static String on(LocalDate date, String changelog) {
        return HEADING.matcher(changelog).replaceFirst("$1" + date);
    }

    /** What is left when the date does not count. */
    static String without(String changelog) {
        return HEADING.matcher(changelog).replaceFirst("$1");
    }
}
