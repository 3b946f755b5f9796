package org.releasemanager.planning.bpmn;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.planning.ScopeStatement;

/** The fields of the form {@code define-scope}, each checked; all that is wrong is said at once. */
final class ScopeForm {
    private static final int LONGEST = 2_000;
    private static final double MOST_DAYS = 100_000;
    private static final String DAYS = "a number of working days, 0 or more";

    private final TaskContext task;
    private final List<InvalidFields.Problem> problems = new ArrayList<>();

    ScopeForm(TaskContext task) {
        this.task = task;
    }

    /** @throws InvalidFields naming every field that is missing or wrong */
    ScopeStatement statement() {
        var statement = new ScopeStatement(
                required(PlanningVariables.OBJECTIVES, "say what this release is for"),
                required(PlanningVariables.SUCCESS_CRITERIA, "say how you will know that it worked"),
                limited(PlanningVariables.OUT_OF_SCOPE),
                developmentLeft(),
                optional(PlanningVariables.BUDGET_DAYS, ScopeForm::days, DAYS),
                optional(
                        PlanningVariables.TARGET_START,
                        ZonedDateTime::parse,
                        "a date and time with its zone, like 2026-12-01T10:00+01:00[Europe/Berlin]"));
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return statement;
    }

    private ScopeStatement.@Nullable DaysLeft developmentLeft() {
        Double optimistic = optional(PlanningVariables.OPTIMISTIC_DAYS, ScopeForm::days, DAYS);
        Double likely = optional(PlanningVariables.LIKELY_DAYS, ScopeForm::days, DAYS);
        Double pessimistic = optional(PlanningVariables.PESSIMISTIC_DAYS, ScopeForm::days, DAYS);
        if (optimistic == null || likely == null || pessimistic == null) {
            if (optimistic != null || likely != null || pessimistic != null) {
                wrong(PlanningVariables.LIKELY_DAYS, "needs all three: at best, most likely and at worst; or none");
            }
            return null;
        }
        if (optimistic > likely || likely > pessimistic) {
            wrong(PlanningVariables.LIKELY_DAYS, "must lie between what it takes at best and what it takes at worst");
            return null;
        }
        return new ScopeStatement.DaysLeft(optimistic, likely, pessimistic);
    }

    private String required(Variable<Object> field, String wanted) {
        var text = limited(field);
        if (text == null) {
            wrong(field, "is missing: " + wanted);
        }
        return text == null ? "" : text;
    }

    private @Nullable String limited(Variable<Object> field) {
        var text = textOf(field);
        if (text.length() > LONGEST) {
            wrong(field, "is longer than 2,000 characters");
        }
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T optional(Variable<Object> field, Function<String, T> reading, String wanted) {
        var text = textOf(field);
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            wrong(field, "is not " + wanted);
            return null;
        }
    }

    private String textOf(Variable<Object> field) {
        return task.find(field).map(Object::toString).orElse("").strip();
    }

    private void wrong(Variable<Object> field, String message) {
        problems.add(new InvalidFields.Problem(field.name(), message));
    }

    private static Double days(String text) {
        double days = Double.parseDouble(text);
        if (!(days >= 0 && days <= MOST_DAYS)) {
            throw new NumberFormatException(text);
        }
        return days;
    }
}
