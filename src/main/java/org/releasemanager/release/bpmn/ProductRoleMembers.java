package org.releasemanager.release.bpmn;

import java.util.List;
import org.releasemanager.engine.spi.RoleMembers;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Who acts in a role: what the release's product says. */
@Component
class ProductRoleMembers implements RoleMembers {
    private final Releases releases;

    ProductRoleMembers(Releases releases) {
        this.releases = releases;
    }

    @Override
    public List<String> inRole(String releaseId, String role) {
        return releases.get(releaseId).product().roles().getOrDefault(role, List.of());
    }
}
