package org.releasemanager.steering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.steering.OpenStep;

/** A step that does not go on by itself, and what may be done about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        String id,
        String kind,
        String element,
        String name,
        @Nullable String message,
        int attempts,
        Instant since,
        @Nullable String environment,
        boolean canRetry,
        boolean canSkip,
        boolean canBeDoneByHand) {
    static StepView of(OpenStep step, boolean maySkip) {
        return new StepView(
                step.id(),
                step.kind(),
                step.element(),
                step.name(),
                step.message(),
                step.attempts(),
                step.since(),
                step.environment().orElse(null),
                step.hasFailed(),
                maySkip,
                step.allows(OpenStep.BY_HAND));
    }
}
