package org.releasemanager.engine;

import java.util.List;
import java.util.Map;

/**
 * A process variable with its type: declared once, by the room that writes it. Enumerations are stored by name, so that
 * expressions, decision tables, Cockpit and history all read the same word.
 *
 * @param name the name in the models
 * @param type the Java type that delegates see
 */
public record Variable<T>(String name, Class<T> type) {
    public static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }

    /** A list of words, for a multi-instance step to walk over. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Variable<List<String>> listOf(String name) {
        return new Variable<>(name, (Class) List.class);
    }

    /** What a decision table answers: a map of its outputs for each rule that matches. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Variable<List<Map<String, Object>>> rowsOf(String name) {
        return new Variable<>(name, (Class) List.class);
    }

    Object toEngine(T value) {
        return value instanceof Enum<?> word ? word.name() : value;
    }

    T fromEngine(Object stored) {
        if (type.isEnum()) {
            return enumConstant(stored.toString());
        }
        return type.cast(stored);
    }

    private T enumConstant(String word) {
        for (T constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException(
                "Variable '" + name + "' holds '" + word + "', which is no " + type.getSimpleName());
    }
}
