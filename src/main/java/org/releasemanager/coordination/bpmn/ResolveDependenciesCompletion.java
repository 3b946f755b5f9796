package org.releasemanager.coordination.bpmn;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.DependencyWaivers;
import org.releasemanager.coordination.dependency.DependencyWaysOut;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/** A manager says how to go on when a dependency can never be satisfied as it stands. */
@Component
class ResolveDependenciesCompletion implements TaskCompletion {
    private static final Set<String> CHOICES = Set.of("REPLACE", "WAIVE", "WAIT", "ABORT");
    private static final int LONGEST_REASON = 2_000;

    private final DependencyWaysOut waysOut;
    private final DependencyWaivers waivers;

    ResolveDependenciesCompletion(DependencyWaysOut waysOut, DependencyWaivers waivers) {
        this.waysOut = waysOut;
        this.waivers = waivers;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(DependencyVariables.RESOLVE_DEPENDENCIES);
    }

    @Override
    public void completing(TaskContext task) {
        String choice = task.get(DependencyVariables.CHOICE);
        if (!CHOICES.contains(choice)) {
            throw DependencyOutcomes.invalid("choice", "must be REPLACE, WAIVE, WAIT or ABORT");
        }
        String reason = task.find(DependencyVariables.REASON)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST_REASON)
                .orElseThrow(() -> DependencyOutcomes.invalid(
                        "reason", "must say why, in 1 to " + LONGEST_REASON + " characters"));
        String person = task.completedBy();
        if (choice.equals("ABORT")) {
            waysOut.abort(task.releaseId(), person, reason);
            return;
        }
        Dependency dependency = chosen(task);
        DependencyOutcomes.demandDone(
                switch (choice) {
                    case "WAIVE" -> waivers.propose(task.releaseId(), dependency.number(), person, reason);
                    case "WAIT" -> waysOut.waitOn(dependency, person, reason);
                    default -> replace(task, dependency, person, reason);
                },
                choice.equals("REPLACE") ? "replacement" : "choice");
    }

    private Outcome replace(TaskContext task, Dependency dependency, String person, String reason) {
        var replacement = task.find(DependencyVariables.REPLACEMENT)
                .map(String::strip)
                .orElseThrow(() -> DependencyOutcomes.invalid("replacement", "must name the release to wait for"));
        return waysOut.replace(dependency, replacement, person, reason);
    }

    private Dependency chosen(TaskContext task) {
        List<Dependency> impossible = waysOut.impossible(task.releaseId());
        Integer number = number(task.find(DependencyVariables.DEPENDENCY).orElse(null));
        var numbers = impossible.stream().map(Dependency::number).toList();
        if (number == null && impossible.size() == 1) {
            return impossible.get(0);
        }
        return impossible.stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst()
                .orElseThrow(() -> DependencyOutcomes.invalid("dependency", "must be one of " + numbers));
    }

    private static @Nullable Integer number(@Nullable Object entered) {
        return entered instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
}
