package org.releasemanager.product.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.product.definition.Node.Mapping;

/** The keys of one map, taken one by one; a key that nobody took is unknown. */
final class Fields {
    private final Mapping written;
    private final Spot spot;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Mapping written, Spot spot) {
        this.written = written;
        this.spot = spot;
        written.repeated().forEach((key, line) -> spot.key(key)
                .problem("is given more than once, again on line " + line + ": keep one"));
    }

    <T> Optional<T> optional(String key, Reader<T> reader) {
        known.add(key);
        return Optional.ofNullable(written.entries().get(key)).map(node -> reader.read(node, spot.key(key)));
    }

    <T> T optional(String key, Reader<T> reader, T otherwise) {
        return optional(key, reader).orElse(otherwise);
    }

    /** @param placeholder what to go on with when it is missing, so that the rest can be checked, too */
    <T> T required(String key, Reader<T> reader, T placeholder) {
        var value = optional(key, reader);
        if (value.isEmpty()) {
            spot.key(key).problem("is missing and has no default: add it");
        }
        return value.orElse(placeholder);
    }

    /** All keys that were not taken so far, as far as the rule allows them. */
    <T> Map<String, T> others(Rule keys, Reader<T> reader) {
        var others = new LinkedHashMap<String, T>();
        for (var key : unknown()) {
            keys.problemWith(key).ifPresent(spot.key(key)::problem);
            optional(key, reader).ifPresent(value -> others.put(key, value));
        }
        return Collections.unmodifiableMap(others);
    }

    /** As {@link #others}, but a key that is a slip of the pen away from a known one is refused. */
    <T> Map<String, T> othersUnlessSlips(Rule keys, Reader<T> reader) {
        var taken = List.copyOf(known);
        Rule noSlip = key -> NearMatch.of(key, taken)
                .map(near -> Quote.of(key) + " looks like a slip: did you mean " + Quote.of(near) + "?");
        return others(keys.and(noSlip), reader);
    }

    void refuseOthers() {
        unknown().forEach(key -> spot.key(key).problem(NearMatch.unknown("key", key, known)));
    }

    private List<String> unknown() {
        return written.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .toList();
    }
}
