package org.releasemanager.documentation.draft;

import static org.releasemanager.change.Commit.Category.BUILD;
import static org.releasemanager.change.Commit.Category.CHORE;
import static org.releasemanager.change.Commit.Category.DEPENDENCY;
import static org.releasemanager.change.Commit.Category.DEPRECATION;
import static org.releasemanager.change.Commit.Category.DOCUMENTATION;
import static org.releasemanager.change.Commit.Category.FEATURE;
import static org.releasemanager.change.Commit.Category.FIX;
import static org.releasemanager.change.Commit.Category.OTHER;
import static org.releasemanager.change.Commit.Category.PERFORMANCE;
import static org.releasemanager.change.Commit.Category.REFACTORING;
import static org.releasemanager.change.Commit.Category.REMOVAL;
import static org.releasemanager.change.Commit.Category.REVERT;
import static org.releasemanager.change.Commit.Category.SECURITY;
import static org.releasemanager.change.Commit.Category.TEST;

import java.util.List;
import org.releasemanager.change.Commit.Category;

/**
 * The six kinds of changes, and which commits belong to each; only merges belong to none, for they repeat others.
 *
 * @see <a href="https://keepachangelog.com/en/1.1.0/">Keep a Changelog</a>
 */
enum ChangelogSection {
    ADDED("Added", FEATURE),
    CHANGED("Changed", PERFORMANCE, REVERT, OTHER, REFACTORING, DOCUMENTATION, DEPENDENCY, BUILD, TEST, CHORE),
    DEPRECATED("Deprecated", DEPRECATION),
    REMOVED("Removed", REMOVAL),
    FIXED("Fixed", FIX),
    SECURITY_FIXES("Security", SECURITY);

    private final String title;
    private final List<Category> categories;

    ChangelogSection(String title, Category... categories) {
        this.title = title;
        this.categories = List.of(categories);
    }

    String title() {
        return title;
    }

    List<Category> categories() {
        return categories;
    }
}
