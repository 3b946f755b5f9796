package org.releasemanager.steering.bpmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.engine.ModelMarks;
import org.releasemanager.engine.Steps;
import org.releasemanager.steering.OpenStep;
import org.releasemanager.steering.spi.OpenSteps;
import org.springframework.stereotype.Component;

/** The steps of our engine, under the marks of its models. */
@Component
class EngineSteps implements OpenSteps {
    private static final String WITHOUT_IT = "withoutIt";

    private final Steps steps;
    private final ModelMarks marks;

    EngineSteps(Steps steps, ModelMarks marks) {
        this.steps = steps;
        this.marks = marks;
    }

    @Override
    public List<OpenStep> of(String releaseId) {
        return steps.of(releaseId).stream().map(EngineSteps::open).toList();
    }

    @Override
    public void retry(OpenStep step) {
        steps.retry(step(step));
    }

    @Override
    public void leave(OpenStep step) {
        steps.leave(step(step), variables(step), Optional.empty());
    }

    @Override
    public void fail(OpenStep step) {
        steps.leave(step(step), Map.of(), Optional.ofNullable(step.marks().get(OpenStep.FAILS_BY)));
    }

    @Override
    public Set<String> skippable() {
        return marks.carrying(OpenStep.SKIPPABLE).stream()
                .map(OpenStep::shortName)
                .collect(Collectors.toSet());
    }

    /** {@code rollbackVerified=true,choice=RETRY}. */
    private static Map<String, Object> variables(OpenStep step) {
        Map<String, Object> variables = new LinkedHashMap<>();
        String written = step.marks().getOrDefault(WITHOUT_IT, "");
        for (String assignment : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            String[] parts = assignment.split("=", 2);
            boolean isFlag = parts[1].equals("true") || parts[1].equals("false");
            variables.put(parts[0], isFlag ? Boolean.valueOf(parts[1]) : parts[1]);
        }
        return variables;
    }

    private static OpenStep open(Steps.Step step) {
        return new OpenStep(
                step.id(),
                step.kind().name(),
                step.element(),
                step.name(),
                step.message(),
                step.attempts(),
                step.since(),
                step.processInstanceId(),
                step.isHeld(),
                step.environment(),
                step.marks());
    }

    private static Steps.Step step(OpenStep step) {
        return new Steps.Step(
                step.id(),
                Steps.Kind.valueOf(step.kind()),
                step.element(),
                step.name(),
                step.message(),
                step.attempts(),
                step.since(),
                step.processInstanceId(),
                step.isHeld(),
                step.environment(),
                step.marks());
    }
}
