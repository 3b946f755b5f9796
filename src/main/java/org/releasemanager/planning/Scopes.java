package org.releasemanager.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;
import org.springframework.stereotype.Component;

/** Sums up what ships: counts, and the newest features, fixes and breaking changes by name. */
@Component
class Scopes {
    private static final int NAMED = 10;

    private final Changes changes;

    Scopes(Changes changes) {
        this.changes = changes;
    }

    Plan.Scope of(String releaseId) {
        var changeSet = changes.of(releaseId);
        var features = new ArrayList<String>();
        var fixes = new ArrayList<String>();
        var breaking = new ArrayList<String>();
        changes.forEachCommit(releaseId, commit -> {
            if (commit.category() == Commit.Category.FEATURE) {
                add(features, commit.subject());
            } else if (commit.category() == Commit.Category.FIX || commit.category() == Commit.Category.SECURITY) {
                add(fixes, commit.subject());
            }
            commit.breakingNote().ifPresent(note -> add(breaking, note));
        });
        return new Plan.Scope(
                changeSet.commits(),
                changeSet.files(),
                changeSet.linesAdded(),
                changeSet.linesDeleted(),
                new TreeMap<>(changeSet.byCategory()),
                features,
                fixes,
                breaking);
    }

    private static void add(List<String> names, String name) {
        if (names.size() < NAMED) {
            names.add(name);
        }
    }
}
