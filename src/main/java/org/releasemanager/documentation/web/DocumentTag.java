package org.releasemanager.documentation.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.DocumentVersion;

/** The ETag of a document: {@code "<hash>-<version><d|p>-<format>"}; another format is another representation. */
final class DocumentTag {
    private static final Pattern HASH = Pattern.compile("\"?([0-9a-f]{64})(-.*)?\"?");

    private DocumentTag() {}

    static String of(DocumentVersion version, String format) {
        return '"'
                + version.hash()
                + '-'
                + version.version()
                + (version.isPublished() ? 'p' : 'd')
                + '-'
                + format
                + '"';
    }

    /** The hash that {@code If-Match} asks for; null if it asks for none. A tag that is not ours matches nothing. */
    static @Nullable String hashIn(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = HASH.matcher(ifMatch.strip().replaceFirst("^W/", ""));
        return matcher.matches() ? matcher.group(1) : "unknown";
    }
}
