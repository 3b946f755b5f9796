package org.releasemanager.release.spi;

import java.util.Optional;

/**
 * A fact about a release that people approve, and that an approval is bound to: when it changes, the approvals that rest on
 * it are void. A room that owns such a fact contributes one; it must not change anything.
 */
public interface ReleaseFact {
    /** The word by which the decision table {@code who-must-approve} names it, for example {@code notes}. */
    String name();

    /** For people, with its article: {@code the release notes}. */
    String words();

    /** Differs exactly when the fact does, up to 64 characters; empty while there is nothing yet. */
    Optional<String> digest(String releaseId);
}
