package org.releasemanager.evidence.format;

import java.util.regex.Pattern;

/** Paths within a pack: whoever unpacks it gets no file outside of the folder that they named, on any system. */
public final class SafePath {
    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9._+-]*(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)*");

    private SafePath() {}

    public static boolean isSafe(String path) {
        return SAFE.matcher(path).matches() && path.length() <= 500;
    }

    /** The name of a file as it was given to us; where it is not safe, what can be kept of it, behind its hash. */
    public static String of(String name, String sha256) {
        if (isSafe(name)) {
            return name;
        }
        String kept = name.replaceAll("[^A-Za-z0-9._+-]", "_");
        return sha256 + "-" + kept.substring(Math.max(0, kept.length() - 100));
    }
}
