package org.releasemanager.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one user task's form, and the check that every door's input goes through. */
record TaskForm(List<FormField> fields) {
    /** @throws InvalidFields naming every wrong field */
    void check(Map<String, Object> values) {
        var problems = new ArrayList<InvalidFields.Problem>();
        for (FormField field : fields) {
            var problem = problemWith(field, values.get(field.key()));
            if (problem != null) {
                problems.add(new InvalidFields.Problem(field.key(), problem));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private static @Nullable String problemWith(FormField field, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return field.required() ? "'" + field.label() + "' is missing: please fill it in" : null;
        }
        if (!field.options().isEmpty() && !isOption(field, value)) {
            return "'" + value + "' is not one of "
                    + field.options().stream().map(FormField.Option::value).toList();
        }
        if (field.maxLength() > 0 && value.toString().length() > field.maxLength()) {
            return "is " + value.toString().length() + " characters long; " + field.maxLength() + " are allowed";
        }
        if ("number".equals(field.type()) && !isNumber(value)) {
            return "'" + value + "' is not a number";
        }
        return null;
    }

    private static boolean isOption(FormField field, Object value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value.toString()));
    }

    private static boolean isNumber(Object value) {
        if (value instanceof Number) {
            return true;
        }
        try {
            return Double.isFinite(Double.parseDouble(value.toString()));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
