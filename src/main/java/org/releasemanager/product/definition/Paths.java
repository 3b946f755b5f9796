package org.releasemanager.product.definition;

import java.nio.file.FileSystems;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules for paths and globs; none of them leads out of the folder it is meant for. */
final class Paths {
    private static final Pattern UPWARD = Pattern.compile("(^|[/{,])\\.\\.($|[/},])");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private static final Rule STAYS_INSIDE = Names.LINE
            .and(Rule.quoting(path -> !UPWARD.matcher(path).find(), "leads out of its folder: remove '..'"))
            .and(Rule.quoting(path -> !path.contains("\\"), "holds a backslash: separate folders by '/'"));

    private static final Rule RELATIVE = STAYS_INSIDE.and(Rule.quoting(
            path -> !path.startsWith("/")
                    && !path.startsWith("~")
                    && !DRIVE.matcher(path).matches(),
            "is absolute: give it relative to its folder"));

    static final Rule INSIDE_REPOSITORY = RELATIVE;

    static final Rule GLOB =
            RELATIVE.and(Rule.quoting(Paths::isGlob, "is no glob: write it like reports/**/TEST-*.xml"));

    /** May be absolute: reports often come to a share of the build system. */
    static final Rule EVIDENCE_FOLDER = STAYS_INSIDE
            .and(Rule.quoting(path -> !path.startsWith("~"), "holds '~': write the folder out"))
            .and(Rule.quoting(
                    path -> !path.replace("{version}", "")
                            .replace("{commit}", "")
                            .matches(".*[{}].*"),
                    "has a placeholder that nobody fills: use {version} and {commit}"));

    private Paths() {}

    private static boolean isGlob(String glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
