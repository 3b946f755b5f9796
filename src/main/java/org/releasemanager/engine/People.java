package org.releasemanager.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people who have an account, and the groups and roles they act in. */
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

    public boolean exists(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    public boolean isGroup(String group) {
        return identities.createGroupQuery().groupId(group).count() > 0;
    }

    /** User ids. */
    public List<String> inGroup(String group) {
        return identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }

    /** Who acts in this role for this release: those whom its product names, otherwise the group of the same name. */
    public List<String> inRole(String releaseId, String role) {
        var named = roles.named(releaseId, role);
        return named.isEmpty() ? inGroup(role) : named;
    }
}
