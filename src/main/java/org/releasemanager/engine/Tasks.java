package org.releasemanager.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User tasks for programs: the list, and the completion on behalf of a person. */
@Component
public class Tasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identities;
    private final TaskForms forms;
    private final TaskEvidences evidences;

    Tasks(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            IdentityService identities,
            TaskForms forms,
            TaskEvidences evidences) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.identities = identities;
        this.forms = forms;
        this.evidences = evidences;
    }

    public record TaskDetail(
            String id,
            String definition,
            String name,
            String release,
            List<String> candidateGroups,
            List<String> candidateUsers,
            @Nullable String assignee,
            Instant createdAt,
            @Nullable Instant dueAt,
            Map<String, Object> evidence,
            List<FormField> fields) {}

    public record Found(List<TaskDetail> items, long total) {}

    /** How a completion ended. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record AlreadyDone(String sentence) implements Outcome {}

        record Unknown(String sentence) implements Outcome {}
    }

    /** @param candidate a user id: only the tasks that this person may do or has claimed */
    public Found open(@Nullable String releaseId, @Nullable String candidate, int page, int size) {
        TaskQuery query = tasks.createTaskQuery()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc();
        if (releaseId != null) {
            query.processInstanceBusinessKey(releaseId);
        }
        if (candidate != null) {
            query.or().taskCandidateUser(candidate).taskAssignee(candidate).endOr();
        }
        var items = query.listPage(firstOf(page, size), size).stream()
                .map(this::detail)
                .toList();
        return new Found(items, query.count());
    }

    /** Whether such a task of this release can be done now; not while the release is held. */
    public boolean isOpen(String releaseId, String definition) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(releaseId)
                        .taskDefinitionKey(definition)
                        .active()
                        .count()
                > 0;
    }

    /** The open task of this definition whose local variable has this value. */
    public Optional<String> find(String releaseId, String definition, Variable<String> variable, String value) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(releaseId)
                .taskDefinitionKey(definition)
                .list()
                .stream()
                .map(Task::getId)
                .filter(id -> value.equals(tasks.getVariable(id, variable.name())))
                .findFirst();
    }

    /**
     * Completes a task as a person. It is not claimed first: a refusal must not keep it from others.
     *
     * @throws TaskRefused if the person or the input is refused; the task stays open
     */
    public Outcome complete(String taskId, String person, Map<String, Object> variables) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return notOpen(taskId);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
            throw TaskRefused.notEntitled("This task is claimed by " + task.getAssignee() + ".");
        }
        identities.setAuthentication(person, groupsOf(person));
        try {
            tasks.complete(taskId, new HashMap<>(variables));
            return new Outcome.Done();
        } catch (TaskDoneMeanwhile race) {
            return new Outcome.AlreadyDone(String.valueOf(race.getMessage()));
        } catch (AuthorizationException refused) {
            throw TaskRefused.notEntitled("This task is not offered to you or to a group of yours.");
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Nobody else does it from now on. @throws TaskRefused if somebody else has claimed it */
    public Outcome claim(String taskId, String person) {
        return as(person, taskId, task -> {
            if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
                throw TaskRefused.repeated("This task is claimed by " + task.getAssignee() + " already.");
            }
            tasks.claim(taskId, person);
        });
    }

    /** Others may do it again. @throws TaskRefused if somebody else has claimed it */
    public Outcome unclaim(String taskId, String person) {
        return as(person, taskId, task -> {
            if (!person.equals(task.getAssignee())) {
                throw TaskRefused.notEntitled("You have not claimed this task.");
            }
            tasks.claim(taskId, null);
        });
    }

    private Outcome as(String person, String taskId, Consumer<Task> work) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return notOpen(taskId);
        }
        identities.setAuthentication(person, groupsOf(person));
        try {
            work.accept(task);
            return new Outcome.Done();
        } finally {
            identities.clearAuthentication();
        }
    }

    private static int firstOf(int page, int size) {
        return (int) Math.min((long) page * size, Integer.MAX_VALUE - size);
    }

    private Outcome notOpen(String taskId) {
        var past = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (past == null) {
            return new Outcome.Unknown("There is no task '" + taskId + "'");
        }
        return new Outcome.AlreadyDone(
                past.getEndTime() == null ? "'" + past.getName() + "' is open" : TaskRaces.sentence(past));
    }

    private List<String> groupsOf(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
    }

    private TaskDetail detail(Task task) {
        String releaseId = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        var links = tasks.getIdentityLinksForTask(task.getId());
        var evidence = evidences.of(releaseId, task.getTaskDefinitionKey());
        var facts = new HashMap<>(evidence.facts());
        facts.put("markdown", evidence.markdown());
        return new TaskDetail(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                releaseId,
                candidates(links, IdentityLink::getGroupId),
                candidates(links, IdentityLink::getUserId),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                facts,
                forms.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                        .fields());
    }

    private static List<String> candidates(
            List<IdentityLink> links, java.util.function.Function<IdentityLink, @Nullable String> id) {
        return links.stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(id)
                .filter(Objects::nonNull)
                .toList();
    }
}
