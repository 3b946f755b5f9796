package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Set;
import org.releasemanager.coordination.dependency.Dependencies;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.DependencyWaivers;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** A second person confirms, or refuses, that the release goes without something it depends on. */
@Component
class ConfirmWaiverCompletion implements TaskCompletion {
    private final Dependencies dependencies;
    private final DependencyWaivers waivers;

    ConfirmWaiverCompletion(Dependencies dependencies, DependencyWaivers waivers) {
        this.dependencies = dependencies;
        this.waivers = waivers;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DependencyVariables.CONFIRM_WAIVER);
    }

    /** All that are asked for: they stand together in the evidence. */
    @Override
    public void completing(TaskContext task) {
        String decision = task.get(DependencyVariables.DECISION);
        String reason = task.find(DependencyVariables.REASON).orElse("");
        for (Dependency one : open(task.releaseId())) {
            DependencyOutcomes.demandDone(
                    switch (decision) {
                        case "CONFIRM" -> waivers.confirm(task.releaseId(), one.number(), task.completedBy());
                        case "REFUSE" -> waivers.refuse(task.releaseId(), one.number(), task.completedBy(), reason);
                        default -> throw DependencyOutcomes.invalid("decision", "must be CONFIRM or REFUSE");
                    },
                    "decision");
        }
    }

    private List<Dependency> open(String releaseId) {
        return dependencies.of(releaseId).stream()
                .filter(Dependency::isWaiverOpen)
                .toList();
    }
}
