package org.releasemanager.documentation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The documents of a release; each has the template {@code templates/documentation/<path>.md}. */
public enum DocumentKind {
    CHANGELOG("Changelog"),
    USER_NOTES("User notes"),
    TECHNICAL_NOTES("Technical notes"),
    DEPLOYMENT_GUIDE("Deployment guide"),
    ROLLBACK_GUIDE("Rollback guide"),
    TROUBLESHOOTING_GUIDE("Troubleshooting guide"),
    POST_RELEASE_REPORT("Post-release report");

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The name in URLs and of templates, for example {@code user-notes}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isGuide() {
        return this == DEPLOYMENT_GUIDE || this == ROLLBACK_GUIDE || this == TROUBLESHOOTING_GUIDE;
    }

    public static Optional<DocumentKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
