package org.releasemanager.engine.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the engine says about migrations, in plain words; what is not known here is passed on as it is. */
final class EngineWords {
    static final String NO_OWN_START = "its successor does not start in a transaction of its own";

    private static final Map<String, String> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("There is no migration instruction for this instance's activity", "it has no successor");
        PLAIN.put("Activities have incompatible types", "the two are different kinds of elements");
        PLAIN.put("Events are not of the same type", "the two events await different things");
        PLAIN.put("There are multiple mappings", "it has more than one successor");
        PLAIN.put("is a descendant of multi-instance body", "its successor is done many times, and it is done once");
        PLAIN.put("multi-instance body", "it is done many times, and its successor is not");
        PLAIN.put("event scope", "the step to which it belongs has another successor");
        PLAIN.put("closest mapped ancestor", "its successor stands in another part of the model");
        PLAIN.put("Target activity is not asyncBefore", NO_OWN_START);
        PLAIN.put("Target activity is not asyncAfter", "its successor does not end in a transaction of its own");
        PLAIN.put("Transition instance", "the way that it took does not exist any more");
        PLAIN.put("Cannot update event trigger", "it has no timer and awaits no message that could be made anew");
        PLAIN.put("is not supported for activity instance migration", "this kind of element cannot move");
    }

    private EngineWords() {}

    static String plain(List<String> failures) {
        return failures.stream().map(EngineWords::plain).distinct().collect(Collectors.joining("; "));
    }

    private static String plain(String failure) {
        return PLAIN.entrySet().stream()
                .filter(known -> failure.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(failure);
    }
}
