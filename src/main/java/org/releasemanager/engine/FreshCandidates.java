package org.releasemanager.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Takes a task back from candidates in the moment in which it is created. The engine looks for them in the database, where they
 * are not yet: asked by {@code deleteCandidateGroup}, it finds nobody, says nothing, and they keep the task and the right to it.
 */
final class FreshCandidates {
    private FreshCandidates() {}

    static void removeGroups(DelegateTask task, Predicate<String> which) {
        remove(task, link -> link.getGroupId() != null && which.test(link.getGroupId()));
    }

    static void removeUsers(DelegateTask task, Predicate<String> which) {
        remove(task, link -> link.getUserId() != null && which.test(link.getUserId()));
    }

    private static void remove(DelegateTask task, Predicate<IdentityLinkEntity> which) {
        var links = ((TaskEntity) task).getIdentityLinks();
        for (IdentityLinkEntity link : List.copyOf(links)) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType()) && which.test(link)) {
                link.delete();
                links.remove(link);
                forbid(task.getId(), link);
            }
        }
    }

    private static void forbid(String taskId, IdentityLinkEntity link) {
        var entities = Context.getCommandContext().getDbEntityManager();
        entities.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                .filter(right -> right.getResourceType() == Resources.TASK.resourceType()
                        && taskId.equals(right.getResourceId())
                        && isOf(right, link))
                .forEach(entities::delete);
    }

    private static boolean isOf(AuthorizationEntity right, IdentityLinkEntity link) {
        return link.getGroupId() != null
                ? link.getGroupId().equals(right.getGroupId())
                : link.getUserId().equals(right.getUserId());
    }
}
