package org.releasemanager.coordination.dependency;

/** A release has no dependency of this number. */
public class UnknownDependency extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownDependency(String releaseId, int number) {
        super("Release '" + releaseId + "' has no dependency " + number);
    }
}
