package org.releasemanager.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One decision that a table made for a release.
 *
 * @param number 1, 2, … within the release
 * @param version of the table
 * @param sha256 of the DMN file, in hexadecimal
 * @param activityId element id of the step that asked
 * @param inputs what the table saw, in the order of its columns
 * @param rules those that matched
 */
public record Decision(
        long number,
        String decision,
        String name,
        int version,
        String definitionId,
        String deploymentId,
        String resource,
        String sha256,
        String process,
        String activityId,
        Instant at,
        List<Value> inputs,
        List<Rule> rules,
        List<Value> outputs) {
    public record Value(
            String name,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value) {}

    /**
     * @param number 1 for the first row of the table
     * @param annotation what its author wrote beside it; may be empty
     */
    public record Rule(String id, int number, String annotation, List<Condition> because, List<Value> outputs) {}

    /** @param condition what the rule asks for, as it stands in the table */
    public record Condition(
            String input,
            String condition,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value) {}

    /** Why, for people: {@code Rule 3 of "Who must approve": because Risk level = HIGH}. One for each rule that matched. */
    public List<String> sentences() {
        if (rules.isEmpty()) {
            return List.of(
                    outputs.isEmpty()
                            ? "No rule of \"" + name + "\" matched " + text(inputs)
                            : "\"" + name + "\" answered " + text(outputs));
        }
        return rules.stream()
                .map(rule -> "Rule " + rule.number() + " of \"" + name + "\": " + because(rule) + " → "
                        + text(rule.outputs()))
                .toList();
    }

    private static String because(Rule rule) {
        return rule.because().isEmpty()
                ? "always"
                : rule.because().stream()
                        .map(condition -> condition.input() + " = " + condition.value())
                        .collect(Collectors.joining(" and ", "because ", ""));
    }

    private static String text(List<Value> values) {
        return values.stream()
                .map(value -> value.name() + " = " + value.value())
                .collect(Collectors.joining(", "));
    }
}
