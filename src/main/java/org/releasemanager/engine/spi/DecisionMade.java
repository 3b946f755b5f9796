package org.releasemanager.engine.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a decision, with what it saw and why it answered as it did.
 *
 * @param businessKey of the process; a release id, if it is the process of a release
 * @param process key of the process that asked
 * @param activityId element id of the step that asked
 * @param inputs what the table saw, in the order of its columns
 * @param rules the rules that matched, in the order of the table
 * @param outputs what was answered; of rules in the order of {@code rules}
 */
public record DecisionMade(
        String businessKey,
        String process,
        String activityId,
        Table table,
        Instant at,
        List<Value> inputs,
        List<Rule> rules,
        List<Value> outputs) {

    /**
     * The table exactly as it was.
     *
     * @param sha256 of the bytes of its DMN file, in hexadecimal
     */
    public record Table(
            String key,
            String name,
            int version,
            String definitionId,
            String deploymentId,
            String resource,
            String sha256) {}

    /** @param value a number, a boolean, a text or null */
    public record Value(String name, @Nullable Object value) {}

    /**
     * @param number 1 for the first row of the table
     * @param annotation what its author wrote beside it; may be empty
     * @param because the inputs that this rule asks about, each with what it asks for
     */
    public record Rule(String id, int number, String annotation, List<Condition> because, List<Value> outputs) {}

    /** @param condition as it stands in the table, for example {@code >= 45} */
    public record Condition(
            String input, String condition, @Nullable Object value) {}
}
