package org.releasemanager.change;

/** How tagging the released commit ended. */
public sealed interface TagOutcome {
    record Tagged(String tag) implements TagOutcome {}

    record AlreadyTagged(String tag) implements TagOutcome {}

    /** @param reason why not, in words for the person who has to do it by hand */
    record Refused(String tag, String reason) implements TagOutcome {}
}
