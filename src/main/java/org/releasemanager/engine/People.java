package org.releasemanager.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The people who have an account. */
@Component
public class People {
    private final IdentityService identities;
    private final RoleHolders roles;

    People(IdentityService identities, RoleHolders roles) {
        this.identities = identities;
        this.roles = roles;
    }

    /** Everybody who acts in this role for this release, in alphabetical order. */
    public List<String> actingAs(String releaseId, String role) {
        return roles.of(releaseId, role);
    }

    /** The mail address of the account, if the person and the address are known. */
    public Optional<String> emailOf(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                .map(user -> user.getEmail())
                .filter(email -> !email.isBlank());
    }
}
