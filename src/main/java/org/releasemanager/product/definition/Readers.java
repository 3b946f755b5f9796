package org.releasemanager.product.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.releasemanager.product.definition.Node.Mapping;
import org.releasemanager.product.definition.Node.Scalar;
import org.releasemanager.product.definition.Node.Scalar.Type;
import org.releasemanager.product.definition.Node.Sequence;

/** The shapes that values have in a definition. */
final class Readers {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,3})?");

    private Readers() {}

    static Reader<String> text(Rule rule) {
        return (node, spot) -> {
            if (!(node instanceof Scalar scalar && scalar.is(Type.TEXT))) {
                spot.problem("must be a text, but is " + node.kind() + fixFor(node));
                return "";
            }
            rule.problemWith(scalar.text()).ifPresent(spot::problem);
            return scalar.text();
        };
    }

    /** A text, number, true or false, kept in the words it was written in. */
    static Reader<String> setting(Rule rule) {
        return (node, spot) -> {
            if (!(node instanceof Scalar scalar) || scalar.is(Type.NOTHING)) {
                spot.problem("must be a text, a number, true or false, but is " + node.kind());
                return "";
            }
            rule.problemWith(scalar.text()).ifPresent(spot::problem);
            return scalar.text();
        };
    }

    /** As {@link #setting}; a list is kept as its items, one a line. */
    static Reader<String> settings(Rule rule) {
        return (node, spot) -> {
            if (!(node instanceof Sequence)) {
                return setting(rule).read(node, spot);
            }
            var lines = String.join("\n", someOf(setting(Names.LINE)).read(node, spot));
            rule.problemWith(lines).ifPresent(spot::problem);
            return lines;
        };
    }

    static Reader<Double> number(double least, double most) {
        return (node, spot) -> {
            if (!(node instanceof Scalar scalar && scalar.is(Type.NUMBER))) {
                spot.problem("must be a number, but is " + node.kind() + ": write it without quotes, for example 1");
                return least;
            }
            if (!PLAIN_NUMBER.matcher(scalar.text()).matches()) {
                spot.problem("must be a plain decimal number, for example 0.7");
                return least;
            }
            double number = Double.parseDouble(scalar.text());
            if (number < least || number > most) {
                spot.problem("must lie between %.0f and %.0f".formatted(least, most));
            }
            return number;
        };
    }

    static Reader<Integer> whole(int least, int most) {
        return (node, spot) -> {
            double number = number(least, most).read(node, spot);
            if (number % 1 != 0) {
                spot.problem("must be a whole number, for example " + Math.max(1, least));
            }
            return (int) number;
        };
    }

    static Reader<Boolean> flag() {
        return (node, spot) -> {
            if (!(node instanceof Scalar scalar && scalar.is(Type.FLAG))) {
                spot.problem("must be true or false, but is " + node.kind() + ": write it without quotes");
                return false;
            }
            return Boolean.valueOf(scalar.text());
        };
    }

    /** One of these constants, in lower case. */
    static <E extends Enum<E>> Reader<E> oneOf(E[] constants) {
        var byWord = Stream.of(constants)
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Rule known = word -> byWord.containsKey(word)
                ? Optional.empty()
                : Optional.of(NearMatch.unknown("value", word, byWord.keySet()));
        return (node, spot) -> byWord.getOrDefault(text(known).read(node, spot), constants[0]);
    }

    static <T> Reader<List<T>> listOf(Reader<T> item) {
        return (node, spot) -> {
            if (!(node instanceof Sequence sequence)) {
                spot.problem("must be a list, but is " + node.kind());
                return List.of();
            }
            var items = new ArrayList<T>();
            for (var written : sequence.items()) {
                items.add(item.read(written, spot.index(items.size())));
            }
            return List.copyOf(items);
        };
    }

    static <T> Reader<List<T>> someOf(Reader<T> item) {
        return (node, spot) -> {
            if (node instanceof Sequence sequence && sequence.items().isEmpty()) {
                spot.problem("is empty: give at least one");
            }
            return listOf(item).read(node, spot);
        };
    }

    /** A list that holds nothing twice; upper and lower case are the same. */
    static Reader<List<String>> eachOnce(Reader<String> item) {
        return (node, spot) -> {
            var seen = new LinkedHashSet<String>();
            return listOf((written, place) -> {
                        var text = item.read(written, place);
                        if (!text.isEmpty() && !seen.add(text.toLowerCase(Locale.ROOT))) {
                            place.problem("is in the list already: remove it");
                        }
                        return text;
                    })
                    .read(node, spot);
        };
    }

    /** A map whose keys are its owner's choice, within the rule. */
    static <T> Reader<Map<String, T>> mapOf(Rule keys, Reader<T> value) {
        return fields(fields -> fields.others(keys, value));
    }

    /** A map with known keys; all others are refused. */
    static <T> Reader<T> fields(Function<Fields, T> read) {
        return (node, spot) -> {
            if (!(node instanceof Mapping mapping)) {
                spot.problem("must be a map of keys and values, but is " + node.kind());
                return read.apply(new Fields(new Mapping(Map.of(), Map.of()), spot.muted()));
            }
            var fields = new Fields(mapping, spot);
            var value = read.apply(fields);
            fields.refuseOthers();
            return value;
        };
    }

    private static String fixFor(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return "";
        }
        return scalar.is(Type.NOTHING) ? ": give one or remove the key" : ": put it in quotes";
    }
}
