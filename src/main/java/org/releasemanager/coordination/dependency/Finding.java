package org.releasemanager.coordination.dependency;

import org.jspecify.annotations.Nullable;

/**
 * How a dependency stands when somebody looks.
 *
 * @param sentence for people, after the name of the dependency: {@code it is in PRE_RELEASE}
 * @param metBy the release of a range that satisfies it
 */
record Finding(
        Dependency.Status status, String sentence, @Nullable String metBy) {
    static Finding open(String sentence) {
        return new Finding(Dependency.Status.OPEN, sentence, null);
    }

    static Finding satisfied(String sentence) {
        return new Finding(Dependency.Status.SATISFIED, sentence, null);
    }

    static Finding impossible(String sentence) {
        return new Finding(Dependency.Status.IMPOSSIBLE, sentence, null);
    }

    /** The same of one among several releases. */
    Finding of(String release) {
        var met = status == Dependency.Status.SATISFIED ? release : null;
        return new Finding(status, sentence.replaceFirst("^it", release), met);
    }
}
