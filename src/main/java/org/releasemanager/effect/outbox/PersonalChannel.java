package org.releasemanager.effect.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel that reaches single people, rather than audiences or rooms. */
public interface PersonalChannel extends Channel {
    /**
     * Where it reaches this person, in its own words; empty if nowhere. Asks no outside system.
     *
     * @param email the mail address of the account
     */
    Optional<String> addressOf(String userId, @Nullable String email);
}
