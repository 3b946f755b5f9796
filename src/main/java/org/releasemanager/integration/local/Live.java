package org.releasemanager.integration.local;

/**
 * What serves in an environment.
 *
 * @param key the order that made it live; empty if a person did
 * @param commit empty if a person put it there
 */
record Live(String key, String version, String commit) {
    boolean isSameReleaseAs(Live other) {
        return version.equals(other.version) && commit.equals(other.commit);
    }
}
