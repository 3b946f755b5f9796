package org.releasemanager.release;

/** The kind of release in SemVer's terms, and the hotfix that takes the short way. */
public enum ReleaseType {
    MAJOR,
    MINOR,
    PATCH,
    HOTFIX
}
