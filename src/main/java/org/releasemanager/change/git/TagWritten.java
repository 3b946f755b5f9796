package org.releasemanager.change.git;

/** What came of writing a tag. */
public sealed interface TagWritten {
    record Created() implements TagWritten {}

    /** @param commit where it stands, full hash */
    record Existed(String commit) implements TagWritten {}

    /** @param reason plain text, for people */
    record Refused(String reason) implements TagWritten {}
}
