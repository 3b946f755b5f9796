package org.releasemanager.engine.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Says for each element of an old version which one of the new version takes its place. */
@Component
class MovePlans {
    private final RuntimeService runtime;
    private final Elements elements;

    MovePlans(RuntimeService runtime, Elements elements) {
        this.runtime = runtime;
        this.elements = elements;
    }

    /** @throws MigrationPlanValidationException if what the route says cannot be done */
    MigrationPlan plan(ModelVersion before, ModelVersion after, Route route) {
        var builder = runtime.createMigrationPlan(before.id(), after.id());
        pairs(before, after, route).forEach((old, now) -> {
            var instruction = builder.mapActivities(old, now);
            if (route.renews(before.process(), old)) {
                instruction.updateEventTrigger();
            }
        });
        return builder.build();
    }

    private Map<String, String> pairs(ModelVersion before, ModelVersion after, Route route) {
        var pairs = new LinkedHashMap<String, String>();
        runtime.createMigrationPlan(before.id(), after.id())
                .mapEqualActivities()
                .build()
                .getInstructions()
                .forEach(equal -> pairs.put(equal.getSourceActivityId(), equal.getTargetActivityId()));
        route.renamedIn(before.process()).forEach((old, now) -> elements.find(before, old)
                .filter(there -> elements.find(after, now).isPresent())
                .ifPresent(element -> {
                    pairs.put(old, now);
                    if (Elements.isMany(element)) {
                        pairs.put(old + Elements.MANY, now + Elements.MANY);
                    }
                }));
        return pairs;
    }
}
