package org.releasemanager.coordination.dependency;

/** What a dependency is about. */
public enum Category {
    TECHNICAL,
    BUSINESS,
    REGULATORY,
    EXTERNAL
}
