package org.releasemanager.change;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** A glob for paths in a repository; works for names in any script, whatever the machine's locale can express. */
final class PathGlob {
    private final PathMatcher matcher;

    PathGlob(String glob) {
        matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    boolean matches(String path) {
        try {
            return matcher.matches(Path.of(path));
        } catch (InvalidPathException beyondTheLocale) {
            return matcher.matches(Path.of(path.replaceAll("[^ -~]", "_")));
        }
    }
}
