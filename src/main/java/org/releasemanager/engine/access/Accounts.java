package org.releasemanager.engine.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure that groups, the administrator and, in the demo, one account a role exist. Changes nothing that is there. */
@Component
class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    /** Last name of the accounts whose password everybody knows. */
    private static final String DEMO = "(demo)";

    private final IdentityService identities;
    private final AccessProperties properties;

    Accounts(IdentityService identities, AccessProperties properties) {
        this.identities = identities;
        this.properties = properties;
    }

    void ensure() {
        ensureGroup(Roles.ADMIN, "Administrators");
        ensureGroup(Roles.STAKEHOLDER, "Stakeholders");
        Roles.ACTING.forEach(role -> ensureGroup(role, displayName(role)));
        if (properties.demo()) {
            ensureDemoUsers();
        } else {
            String password = properties.strongAdminPassword();
            refuseDemoUsers();
            ensureUser("admin", password, List.of(Roles.ADMIN));
        }
    }

    private void ensureDemoUsers() {
        log.warn("""

                ************************************************************************
                *  DEMO ACCOUNTS ARE ON: everybody knows their password.               *
                *  The server listens on loopback only. Never use this for real        *
                *  releases: start with the profile 'production' instead (README).     *
                ************************************************************************""");
        ensureUser("admin", AccessProperties.DEMO_PASSWORD, List.of(Roles.ADMIN));
        ensureUser(Roles.STAKEHOLDER, AccessProperties.DEMO_PASSWORD, List.of(Roles.STAKEHOLDER));
        Roles.ACTING.forEach(role -> ensureUser(role, AccessProperties.DEMO_PASSWORD, List.of(role)));
    }

    private void refuseDemoUsers() {
        long known = identities.createUserQuery().userLastName(DEMO).count();
        if (known > 0) {
            throw new DemoDatabase(known);
        }
    }

    private void ensureGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void ensureUser(String id, String password, List<String> groups) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            var user = identities.newUser(id);
            user.setFirstName(displayName(id));
            user.setLastName(properties.demo() ? DEMO : "");
            user.setEmail(id + "@example.org");
            user.setPassword(password);
            identities.saveUser(user);
            groups.forEach(group -> identities.createMembership(id, group));
        }
    }

    private static String displayName(String id) {
        String words = id.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
