package org.releasemanager.engine.access;

import java.util.List;

/** The groups that the application knows; a role of a product that names nobody is the group of the same name. */
final class Roles {
    static final String ADMIN = "camunda-admin";
    static final String MANAGER = "manager";
    static final String STAKEHOLDER = "stakeholder";

    /** Those who act on releases, in the order of the README. */
    static final List<String> ACTING = List.of(MANAGER, "developer", "tester", "operator", "product-owner", "security");

    private Roles() {}
}
