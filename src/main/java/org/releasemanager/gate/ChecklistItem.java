package org.releasemanager.gate;

import org.jspecify.annotations.Nullable;

/**
 * One item of a checklist.
 *
 * @param done null while nobody answered
 * @param person who answered last
 * @param at when, ISO-8601
 */
public record ChecklistItem(
        String item,
        @Nullable Boolean done,
        @Nullable String person,
        @Nullable String at,
        @Nullable String note) {
    public static ChecklistItem open(String item) {
        return new ChecklistItem(item, null, null, null, null);
    }

    /** The same answer by the same person, whenever. */
    boolean says(ChecklistItem other) {
        return equals(new ChecklistItem(other.item, other.done, other.person, at, other.note));
    }

    public boolean isOpen() {
        return done == null;
    }
}
