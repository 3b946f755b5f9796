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

    private final TaskContext task;
    private final List<InvalidFields.Problem> problems = new ArrayList<>();

    ScopeForm(TaskContext task) {
        this.task = task;
    }

    /** @throws InvalidFields naming every field that is missing or wrong */
    ScopeStatement statement() {
        var statement = new ScopeStatement(
                text(PlanningVariables.OBJECTIVES, "say what this release is for"),
                text(PlanningVariables.SUCCESS_CRITERIA, "say how you will know that it worked"),
                optional(PlanningVariables.BUDGET_DAYS, ScopeForm::days, "a number of working days, 0 or more"),
                optional(
                        PlanningVariables.TARGET_START,
                        ZonedDateTime::parse,
                        "a date and time with its zone, like 2026-12-01T10:00+01:00[Europe/Berlin]"));
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return statement;
    }

    private String text(Variable<Object> field, String wanted) {
        var text = task.find(field).map(Object::toString).orElse("").strip();
        if (text.isEmpty()) {
            problems.add(new InvalidFields.Problem(field.name(), "is missing: " + wanted));
        } else if (text.length() > LONGEST) {
            problems.add(new InvalidFields.Problem(field.name(), "is longer than 2,000 characters"));
        }
        return text;
    }

    private <T> @Nullable T optional(Variable<Object> field, Function<String, T> reading, String wanted) {
        var text = task.find(field).map(Object::toString).orElse("").strip();
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            problems.add(new InvalidFields.Problem(field.name(), "'" + text + "' is not " + wanted));
            return null;
        }
    }

    private static Double days(String text) {
        double days = Double.parseDouble(text);
        if (!(days >= 0 && days <= MOST_DAYS)) {
            throw new NumberFormatException(text);
        }
        return days;
    }
}
