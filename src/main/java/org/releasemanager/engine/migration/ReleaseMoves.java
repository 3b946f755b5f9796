package org.releasemanager.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves releases to another version of the models: all process instances of a release, or none. Tokens, jobs, timers, incidents
 * and variables stay as they are; what is called, asked or shown from then on comes from the new deployment.
 */
@Component
public class ReleaseMoves {
    private final RuntimeService runtime;
    private final ModelVersions versions;
    private final RunningModels running;
    private final ActiveElements active;
    private final MovePlans plans;
    private final DoneParts done;
    private final Obstacles obstacles;
    private final TransactionTemplate rehearsal;

    ReleaseMoves(
            RuntimeService runtime,
            ModelVersions versions,
            RunningModels running,
            ActiveElements active,
            MovePlans plans,
            DoneParts done,
            Obstacles obstacles,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.versions = versions;
        this.running = running;
        this.active = active;
        this.plans = plans;
        this.done = done;
        this.obstacles = obstacles;
        rehearsal = new TransactionTemplate(transactions);
        rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many releases follow another deployment than {@code away}. @param from only those that follow this one; null for all */
    public long count(String process, @Nullable String from, String away) {
        return running.count(process, from, away);
    }

    /** A page of {@link #count}, by release id. */
    public List<String> releases(String process, @Nullable String from, String away, long offset, int limit) {
        return running.businessKeys(process, from, away, offset, limit);
    }

    /** Does the whole move and takes it back: what it says is what a move in the same moment would say. */
    public Move rehearse(String releaseId, Route route) {
        return Objects.requireNonNull(rehearsal.execute(status -> {
            status.setRollbackOnly();
            return move(releaseId, route);
        }));
    }

    /** Moves the release in the caller's transaction. */
    public Move move(String releaseId, Route route) {
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(releaseId)
                .list();
        if (instances.isEmpty()) {
            return refused("the release has no running process");
        }
        var steps = new ArrayList<Step>();
        var found = new ArrayList<Obstacle>();
        var targets = targets(route);
        for (var instance : instances) {
            var before = versions.of(instance.getProcessDefinitionId());
            if (!before.deployment().equals(route.deployment())) {
                found.addAll(prepare(instance, before, targets.get(before.process()), route, steps));
            }
        }
        if (!found.isEmpty()) {
            return new Move.Refused(found);
        }
        return steps.isEmpty() ? refused("the release follows these models already") : execute(steps);
    }

    private record Step(ProcessInstance instance, ModelVersion before, ModelVersion after, MigrationPlan plan) {}

    private Map<String, ModelVersion> targets(Route route) {
        return versions.in(route.deployment()).stream()
                .collect(Collectors.toMap(ModelVersion::process, Function.identity()));
    }

    private List<Obstacle> prepare(
            ProcessInstance instance,
            ModelVersion before,
            @Nullable ModelVersion after,
            Route route,
            List<Step> steps) {
        if (after == null) {
            return List.of(new Obstacle(before.process(), null, null, "the new deployment has no such model"));
        }
        try {
            var plan = plans.plan(before, after, route);
            steps.add(new Step(instance, before, after, plan));
            return obstacles.withoutPlace(before, after, active.of(instance.getId()), plan, route);
        } catch (MigrationPlanValidationException refusal) {
            return obstacles.of(before, refusal);
        }
    }

    private Move execute(List<Step> steps) {
        for (var step : steps) {
            var doneParts = done.of(step.instance().getId());
            try {
                runtime.newMigration(step.plan())
                        .processInstanceIds(step.instance().getId())
                        .execute();
            } catch (MigratingProcessInstanceValidationException refusal) {
                return new Move.Refused(obstacles.of(step.before(), refusal));
            }
            done.rename(doneParts, step.plan());
            if (step.instance().isSuspended()) {
                // Timers that only the new version has would run: they were made a moment ago, and know of no hold.
                runtime.suspendProcessInstanceById(step.instance().getId());
            }
        }
        return new Move.Moved(steps.stream()
                .map(step -> new MovedModel(step.instance().getId(), step.before(), step.after()))
                .toList());
    }

    private static Move refused(String why) {
        return new Move.Refused(List.of(new Obstacle("", null, null, why)));
    }
}
