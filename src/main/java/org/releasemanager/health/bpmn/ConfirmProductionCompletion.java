package org.releasemanager.health.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.InvalidFields.Problem;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** A person says whether production is fine; a no needs its reason. */
@Component
class ConfirmProductionCompletion implements TaskCompletion {
    private static final List<String> CHOICES = List.of("CONFIRM", "ROLL_BACK", "ROLL_FORWARD");

    private final Timeline timeline;

    ConfirmProductionCompletion(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(HealthVariables.CONFIRM_PRODUCTION);
    }

    @Override
    public void completing(TaskContext task) {
        String choice = task.get(HealthVariables.CHOICE);
        Optional<String> reason = task.find(HealthVariables.REASON);
        check(choice, reason);
        String person = task.completedBy();
        String text =
                switch (choice) {
                    case "CONFIRM" -> person + " confirmed production";
                    case "ROLL_BACK" -> person + " did not confirm production and rolls it back";
                    default -> person + " did not confirm production; it is fixed forward";
                };
        timeline.record(
                task.releaseId(),
                person,
                choice.equals("CONFIRM") ? "production-confirmed" : "production-refused",
                text + reason.map(why -> ": " + why).orElse(""));
    }

    private static void check(String choice, Optional<String> reason) {
        if (!CHOICES.contains(choice)) {
            throw new InvalidFields(List.of(new Problem("choice", "must be one of " + String.join(", ", CHOICES))));
        }
        if (!choice.equals("CONFIRM") && reason.isEmpty()) {
            throw new InvalidFields(List.of(new Problem("reason", "must say why production is not fine")));
        }
    }
}
