package org.releasemanager.documentation;

/** A draft may be edited; what is published is locked, and changes only by a correction in a new version. */
public enum DocumentState {
    DRAFT,
    PUBLISHED
}
