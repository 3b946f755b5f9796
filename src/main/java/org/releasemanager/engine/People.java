package org.releasemanager.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The people who have an account. */
@Component
public class People {
    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    /** The mail address of the account, if the person and the address are known. */
    public Optional<String> emailOf(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                .map(user -> user.getEmail())
                .filter(email -> !email.isBlank());
    }
}
