package org.releasemanager.release;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One segment of a URL's path, encoded so that it can neither leave its place nor end a Markdown link. */
public final class PathSegment {
    private PathSegment() {}

    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
