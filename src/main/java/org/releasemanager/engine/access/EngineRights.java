package org.releasemanager.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The least that each group needs in Tasklist and Cockpit. Tasks need no grant: the engine gives their candidates the right
 * to work on them, and no right to hand them to somebody else.
 */
@Component
class EngineRights {
    private static final String FILTER = "Tasks for me";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    EngineRights(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    void ensure() {
        for (Resource resource : Resources.values()) {
            grant(Roles.ADMIN, resource, ANY, Permissions.ALL);
        }
        for (String role : Roles.ACTING) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grantReading(role);
        }
        grantReading(Roles.STAKEHOLDER);
        ensureFilter();
    }

    /** Running releases in Cockpit: instances and diagrams, not variables' history nor jobs. */
    private void grantReading(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!there) {
            var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }

    private void ensureFilter() {
        if (filters.createTaskFilterQuery().filterName(FILTER).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(FILTER);
        filter.setQuery(tasks.createTaskQuery()
                .or()
                .taskCandidateUserExpression("${currentUser()}")
                .taskAssigneeExpression("${currentUser()}")
                .includeAssignedTasks()
                .endOr());
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", "What waits for me or for a group of mine");
        properties.put("priority", -10);
        properties.put("refresh", true);
        properties.put("color", "#0b5");
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", "product", "label", "Product"),
                        Map.of("name", "version", "label", "Version"),
                        Map.of("name", "riskLevel", "label", "Risk")));
        filter.setProperties(properties);
        filters.saveFilter(filter);
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
