package org.releasemanager.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** A user task has just been created: offers it to the right people and lays the evidence before them. */
@Component
class TaskCreation {
    /** The engine keeps text variables of up to 4,000 characters in an indexed column; what is longer stays on the release page. */
    private static final int LONGEST_EVIDENCE = 3_800;

    private static final String EVIDENCE = "evidence";

    private final TaskEvidences evidences;
    private final RoleHolders roles;

    TaskCreation(TaskEvidences evidences, RoleHolders roles) {
        this.evidences = evidences;
        this.roles = roles;
    }

    void created(DelegateTask task) {
        String releaseId = task.getExecution().getProcessBusinessKey();
        offerToMembers(task, releaseId);
        String markdown = evidences.of(releaseId, task.getTaskDefinitionKey()).markdown();
        task.setVariableLocal(EVIDENCE, shortened(markdown, releaseId));
    }

    private void offerToMembers(DelegateTask task, String releaseId) {
        var groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
        for (String group : groups) {
            var members = roles.named(releaseId, group);
            if (!members.isEmpty()) {
                FreshCandidates.removeGroups(task, group::equals);
                task.addCandidateUsers(members);
            }
        }
    }

    private static String shortened(String markdown, String releaseId) {
        if (markdown.length() <= LONGEST_EVIDENCE) {
            return markdown;
        }
        int lastLine = markdown.lastIndexOf('\n', LONGEST_EVIDENCE);
        return markdown.substring(0, lastLine > 0 ? lastLine : LONGEST_EVIDENCE) + "\n\n*The rest is on the [page of "
                + releaseId + "](/releases/" + releaseId + ").*";
    }
}
