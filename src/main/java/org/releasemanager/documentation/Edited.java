package org.releasemanager.documentation;

import java.util.List;

/** What became of an {@link Edit}. */
public sealed interface Edited {
    /** It is the newest version now. */
    record Stored(DocumentVersion version) implements Edited {}

    /** The text was the same already. */
    record Unchanged(DocumentVersion version) implements Edited {}

    /** There is no such document yet. */
    record Missing() implements Edited {}

    /** The document is published, and no reason for a correction was given. */
    record Locked(DocumentVersion published) implements Edited {}

    /** Somebody else has changed the document since the person read it. */
    record Overtaken(DocumentVersion newest) implements Edited {}

    /** The text cannot be taken; what is wrong, one sentence each. */
    record Refused(List<String> problems) implements Edited {}
}
