package org.releasemanager.integration.local;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may become the name of a folder: one plain segment. {@code ~} is ours, see {@link ReleaseFolders}. */
final class SafeName {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    private SafeName() {}

    static Optional<String> problem(String what, String name) {
        if (SAFE.matcher(name).matches() && !name.contains("..")) {
            return Optional.empty();
        }
        return Optional.of(
                what + " '" + LogTail.plain(name) + "' cannot name a folder: use letters, digits and . _ + -,"
                        + " beginning with a letter or digit, at most 100 characters, without '..'");
    }
}
