package org.releasemanager.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a release's processes from going on by themselves: people, incidents, timers. */
@Component
public class OpenWork {
    /** The type of the incidents that show steps which nothing is going to wake. */
    public static final String STUCK = "stuck";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final ModelNames names;

    OpenWork(TaskService tasks, RuntimeService runtime, ManagementService jobs, ModelNames names) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.names = names;
    }

    /** @param offeredTo groups and users it is offered to */
    public record OpenTask(
            String id,
            String definition,
            String name,
            List<String> offeredTo,
            @Nullable String assignee,
            Instant since) {}

    /** @param step its label in the model
     *  @param canBeRetried whether there is a job that somebody may start again */
    public record OpenIncident(String step, String message, Instant since, boolean canBeRetried) {}

    /** A step that has failed and is tried again by itself.
     *  @param next when
     *  @param triesLeft with that one */
    public record FailingStep(String step, String message, Instant next, int triesLeft) {}

    /** The open tasks, oldest first. */
    public List<OpenTask> tasksOf(String releaseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(releaseId).list().stream()
                .map(this::openTask)
                .sorted(Comparator.comparing(OpenTask::since))
                .toList();
    }

    public Optional<OpenIncident> incidentOf(String releaseId) {
        return instancesOf(releaseId)
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance).list().stream())
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .min(Comparator.comparing(Incident::getIncidentTimestamp))
                .map(incident -> new OpenIncident(
                        names.labelOf(incident.getProcessDefinitionId(), incident.getActivityId()),
                        Objects.requireNonNullElse(incident.getIncidentMessage(), "no message"),
                        incident.getIncidentTimestamp().toInstant(),
                        !STUCK.equals(incident.getIncidentType())));
    }

    /** The step that has failed and is tried next. */
    public Optional<FailingStep> failingStepOf(String releaseId) {
        return jobsOf(releaseId)
                .filter(job -> job.getExceptionMessage() != null && job.getRetries() > 0)
                .min(Comparator.comparing(OpenWork::dueAt))
                .map(job -> new FailingStep(stepOf(job), job.getExceptionMessage(), dueAt(job), job.getRetries()));
    }

    /** The steps that run now or are about to, by their labels. */
    public List<String> stepsAtWorkOf(String releaseId) {
        return jobsOf(releaseId)
                .filter(job -> job.getRetries() > 0
                        && !dueAt(job).isAfter(ClockUtil.getCurrentTime().toInstant()))
                .map(this::stepOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** The receive tasks and events at which the release rests now, by their labels. */
    public List<String> restingPlacesOf(String releaseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(releaseId).list().stream()
                .flatMap(instance -> runtime.getActiveActivityIds(instance.getProcessInstanceId()).stream()
                        .filter(element -> element.startsWith("receiveTask_") || element.startsWith("event_"))
                        .map(element -> names.labelOf(instance.getProcessDefinitionId(), element)))
                .distinct()
                .sorted()
                .toList();
    }

    /** When the next timer of the release fires, if it waits for one. */
    public Optional<Instant> nextTimerOf(String releaseId) {
        return instancesOf(releaseId)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).timers().list().stream())
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(java.util.Date::toInstant)
                .min(Comparator.naturalOrder());
    }

    private Stream<Job> jobsOf(String releaseId) {
        return instancesOf(releaseId)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).active().list().stream());
    }

    private String stepOf(Job job) {
        var definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return names.labelOf(definition.getProcessDefinitionId(), definition.getActivityId());
    }

    /** Jobs that are due at once have no date. */
    private static Instant dueAt(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    private Stream<String> instancesOf(String releaseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(releaseId).list().stream()
                .map(instance -> instance.getProcessInstanceId());
    }

    private OpenTask openTask(Task task) {
        var offeredTo = new ArrayList<String>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if ("candidate".equals(link.getType())) {
                offeredTo.add(link.getGroupId() != null ? link.getGroupId() : link.getUserId());
            }
        }
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                List.copyOf(offeredTo),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }
}
