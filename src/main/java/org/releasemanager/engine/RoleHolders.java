package org.releasemanager.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.releasemanager.engine.spi.RoleMembers;
import org.springframework.stereotype.Component;

/** Who acts in a role: the people that the release's product names, otherwise the group of the same name. */
@Component
class RoleHolders {
    private final List<RoleMembers> sources;
    private final IdentityService identities;

    RoleHolders(List<RoleMembers> sources, IdentityService identities) {
        this.sources = sources;
        this.identities = identities;
    }

    /** Empty if everybody in the group of the same name acts in the role. */
    List<String> named(String releaseId, String role) {
        return sources.stream()
                .flatMap(source -> source.inRole(releaseId, role).stream())
                .toList();
    }

    /** In alphabetical order. */
    List<String> of(String releaseId, String role) {
        var named = named(releaseId, role);
        return named.isEmpty()
                ? identities.createUserQuery().memberOfGroup(role).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList()
                : named.stream().sorted().toList();
    }

    /** By the product and the groups in the database, not by the links of a task, which an administrator may change. */
    boolean isHolder(String releaseId, String role, String person) {
        var named = named(releaseId, role);
        return named.isEmpty()
                ? identities
                                .createUserQuery()
                                .userId(person)
                                .memberOfGroup(role)
                                .count()
                        > 0
                : named.contains(person);
    }
}
