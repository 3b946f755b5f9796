package org.releasemanager.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The automatic steps of releases that do not go on by themselves now, and what people can have done about them. */
@Component
public class Steps {
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final HistoryService history;
    private final ModelMarks marks;

    Steps(RuntimeService runtime, ManagementService jobs, HistoryService history, ModelMarks marks) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.history = history;
        this.marks = marks;
    }

    public enum Kind {
        /** It was tried as often as the rules allow. */
        FAILED,
        /** It failed and is tried again by itself. */
        RETRYING,
        /** Nothing is going to wake it. */
        STUCK,
        /** It waits for outside work, an environment or the line. */
        WAITING
    }

    /**
     * @param id of its job, or of its execution where it has none
     * @param element the element id in the model
     * @param attempts how often it has failed
     * @param isHeld whether its release is held
     * @param environment that it works for, where the process says so
     * @param marks what the model says about it in {@code camunda:property}s
     */
    public record Step(
            String id,
            Kind kind,
            String element,
            String name,
            @Nullable String message,
            int attempts,
            Instant since,
            String processInstanceId,
            boolean isHeld,
            Optional<String> environment,
            Map<String, String> marks) {}

    /** Those of a release, longest waiting first; what is at work or waits for people is not among them. */
    public List<Step> of(String releaseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(releaseId).list().stream()
                .flatMap(instance -> Stream.concat(failed(instance), waiting(instance)))
                .sorted(java.util.Comparator.comparing(Step::since))
                .toList();
    }

    /** Gives the step's job one more try, now. What it did before stays as it is. */
    public void retry(Step step) {
        jobs.setJobRetries(1)
                .jobIds(List.of(step.id()))
                .dueDate(java.util.Date.from(Instant.EPOCH))
                .execute();
    }

    /**
     * Ends the step without its work, in the caller's transaction; its process goes on behind it.
     *
     * @param variables what its work would have said
     * @param flow the sequence flow by which to go on instead of the step's own
     */
    public void leave(Step step, Map<String, Object> variables, Optional<String> flow) {
        ActivityInstance tree = runtime.getActivityInstance(step.processInstanceId());
        runtime.setVariables(step.processInstanceId(), new LinkedHashMap<>(variables));
        var modification = runtime.createProcessInstanceModification(step.processInstanceId());
        transition(tree, step)
                .ifPresentOrElse(
                        modification::cancelTransitionInstance,
                        () -> modification.cancelActivityInstance(leaves(tree)
                                .filter(leaf -> leaf.getExecutionIds()[0].equals(step.id()))
                                .map(ActivityInstance::getId)
                                .findFirst()
                                .orElseThrow(
                                        () -> new IllegalStateException(step.element() + " has gone on meanwhile"))));
        if (flow.isPresent()) {
            modification.startTransition(flow.get()).execute();
        } else {
            modification.startAfterActivity(step.element()).execute();
        }
    }

    private Optional<String> transition(ActivityInstance tree, Step step) {
        Job job = jobs.createJobQuery().jobId(step.id()).singleResult();
        return job == null
                ? Optional.empty()
                : Stream.of(tree.getTransitionInstances(step.element()))
                        .filter(instance -> instance.getExecutionId().equals(job.getExecutionId()))
                        .map(instance -> instance.getId())
                        .findFirst();
    }

    private Stream<Step> failed(ProcessInstance instance) {
        return jobs.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .filter(job -> job.getRetries() == 0 || job.getExceptionMessage() != null)
                .map(job -> failed(instance, job));
    }

    private Step failed(ProcessInstance instance, Job job) {
        String element = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        int attempts = (int) history.createHistoricJobLogQuery()
                .jobId(job.getId())
                .failureLog()
                .count();
        return step(
                instance,
                job.getId(),
                job.getRetries() == 0 ? Kind.FAILED : Kind.RETRYING,
                element,
                job.getExceptionMessage(),
                attempts,
                job.getCreateTime().toInstant());
    }

    private Stream<Step> waiting(ProcessInstance instance) {
        var stuck = new LinkedHashMap<String, String>();
        for (Incident incident : runtime.createIncidentQuery()
                .processInstanceId(instance.getId())
                .incidentType(OpenWork.STUCK)
                .list()) {
            stuck.put(incident.getExecutionId(), incident.getIncidentMessage());
        }
        return leaves(runtime.getActivityInstance(instance.getId()))
                .filter(leaf ->
                        "receiveTask".equals(leaf.getActivityType()) || stuck.containsKey(leaf.getExecutionIds()[0]))
                .map(leaf -> waiting(instance, leaf, stuck.get(leaf.getExecutionIds()[0])));
    }

    private Step waiting(ProcessInstance instance, ActivityInstance leaf, @Nullable String stuck) {
        Instant since = history.createHistoricActivityInstanceQuery()
                .activityInstanceId(leaf.getId())
                .singleResult()
                .getStartTime()
                .toInstant();
        Kind kind = stuck == null ? Kind.WAITING : Kind.STUCK;
        return step(instance, leaf.getExecutionIds()[0], kind, leaf.getActivityId(), stuck, 0, since);
    }

    private Step step(
            ProcessInstance instance,
            String id,
            Kind kind,
            String element,
            @Nullable String message,
            int attempts,
            Instant since) {
        var environment = Optional.ofNullable(runtime.getVariable(instance.getId(), "environment"));
        return new Step(
                id,
                kind,
                element,
                marks.nameOf(instance.getProcessDefinitionId(), element),
                message,
                attempts,
                since,
                instance.getId(),
                instance.isSuspended(),
                environment.map(Object::toString),
                marks.of(instance.getProcessDefinitionId(), element));
    }

    private static Stream<ActivityInstance> leaves(@Nullable ActivityInstance root) {
        if (root == null) {
            return Stream.empty();
        }
        List<ActivityInstance> children = new ArrayList<>(List.of(root.getChildActivityInstances()));
        return children.isEmpty() ? Stream.of(root) : children.stream().flatMap(Steps::leaves);
    }
}
