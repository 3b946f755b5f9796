package org.releasemanager.gate.evidence;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * A gate's glob, below its folder and never outside. As people expect from their build tools, {@code **}{@code /} also
 * stands for no folder at all: {@code reports/**}{@code /a.xml} matches {@code reports/a.xml}.
 */
final class EvidenceGlob {
    private static final Pattern UPWARDS = Pattern.compile("(^|[/\\\\{,])\\.\\.([/\\\\},]|$)");
    private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:|file:).*");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{\\\\]");

    private final String pattern;
    private final PathMatcher matcher;
    private final Path literalFolder;

    private EvidenceGlob(String pattern, PathMatcher matcher, Path literalFolder) {
        this.pattern = pattern;
        this.matcher = matcher;
        this.literalFolder = literalFolder;
    }

    static EvidenceGlob of(String glob) throws UnreadableEvidence {
        var quoted = "'" + glob + "'";
        if (glob.isBlank() || glob.indexOf('\0') >= 0) {
            throw new UnreadableEvidence(quoted, "is no pattern for files, for example reports/**/TEST-*.xml.");
        }
        if (ABSOLUTE.matcher(glob).matches()) {
            throw new UnreadableEvidence(quoted, "must be relative: evidence lies below its folder.");
        }
        if (climbs(glob)) {
            throw new UnreadableEvidence(quoted, "must not contain '..': evidence lies below its folder.");
        }
        var pattern = withOptionalFolders(glob.startsWith("./") ? glob.substring(2) : glob);
        try {
            return new EvidenceGlob(
                    pattern, FileSystems.getDefault().getPathMatcher("glob:" + pattern), literalFolderOf(glob));
        } catch (PatternSyntaxException malformed) {
            throw new UnreadableEvidence(quoted, "is no valid pattern: " + malformed.getDescription() + ".");
        }
    }

    static boolean climbs(String path) {
        return UPWARDS.matcher(path).find();
    }

    /** For {@link FileSystems#getDefault()}, which wants at least one folder for {@code **}{@code /}. */
    String pattern() {
        return pattern;
    }

    boolean matches(Path relative) {
        return matcher.matches(relative);
    }

    /** Whether a match may lie at or below this folder. */
    boolean mayReach(Path relative) {
        return literalFolder.toString().isEmpty()
                || relative.startsWith(literalFolder)
                || literalFolder.startsWith(relative);
    }

    private static String withOptionalFolders(String glob) {
        var widened = new StringBuilder();
        var braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            var startsSegment = i == 0 || glob.charAt(i - 1) == '/';
            if (braces == 0 && startsSegment && glob.startsWith("**/", i)) {
                widened.append("{**/,}");
                i += 2;
            } else {
                widened.append(c);
            }
        }
        return widened.toString();
    }

    private static Path literalFolderOf(String glob) {
        var wildcard = WILDCARD.matcher(glob);
        var literal = wildcard.find() ? glob.substring(0, wildcard.start()) : glob;
        var lastSlash = literal.lastIndexOf('/');
        return Path.of(lastSlash < 0 ? "" : literal.substring(0, lastSlash)).normalize();
    }
}
