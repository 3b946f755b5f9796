package org.releasemanager.duty;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.outbox.FakeChannel;
import org.releasemanager.effect.outbox.PersonalChannel;

/** A channel to the mail addresses of people that remembers what it was given. */
final class PersonalFakeChannel extends FakeChannel implements PersonalChannel {
    PersonalFakeChannel() {
        super("e-mail");
    }

    @Override
    public Optional<String> addressOf(String userId, @Nullable String email) {
        return Optional.ofNullable(email);
    }
}
