package org.releasemanager.engine.spi;

import java.util.List;

/** Who acts in a role for a release, where its product says so. */
public interface RoleMembers {
    /** User ids; empty means that everybody in the group of the same name does. */
    List<String> inRole(String releaseId, String role);
}
