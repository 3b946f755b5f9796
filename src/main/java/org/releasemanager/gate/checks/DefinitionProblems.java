package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.releasemanager.gate.evidence.Lines;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.product.Product.Gate;

/** Collects what is wrong with a gate's definition, in the words of one check. */
final class DefinitionProblems {
    private static final Set<String> COMMON = Set.of("maxAge", "validFor");

    private final Gate gate;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    private DefinitionProblems(Gate gate) {
        this.gate = gate;
    }

    static DefinitionProblems of(Gate gate, Set<String> settings) {
        var collected = new DefinitionProblems(gate);
        gate.settings().keySet().stream()
                .filter(key -> !settings.contains(key) && !COMMON.contains(key))
                .forEach(key -> collected.add(
                        key,
                        "is no setting of a " + gate.type() + " gate: it knows " + new TreeSet<>(settings) + " and "
                                + new TreeSet<>(COMMON)));
        return collected;
    }

    /** A threshold that nothing is compared with would promise what is not kept. */
    DefinitionProblems noMinimum() {
        gate.minimum().ifPresent(value -> add("minimum", "means nothing to a " + gate.type() + " gate: remove it"));
        return this;
    }

    DefinitionProblems noMaximum() {
        gate.maximum().ifPresent(value -> add("maximum", "means nothing to a " + gate.type() + " gate: remove it"));
        return this;
    }

    /** For a gate that judges no files. */
    DefinitionProblems withoutFiles() {
        if (!gate.evidence().isEmpty()) {
            add("evidence", "means nothing to a " + gate.type() + " gate: remove it");
        }
        gate.folder().ifPresent(value -> add("folder", "means nothing to a " + gate.type() + " gate: remove it"));
        return this;
    }

    DefinitionProblems needs(String key, String example) {
        if (gate.settings().getOrDefault(key, "").isBlank()) {
            add(key, "is missing: give one, " + example);
        }
        return this;
    }

    DefinitionProblems needsLines(String key, int longest, String example) {
        var lines = Lines.of(gate.settings().getOrDefault(key, ""));
        if (lines.isEmpty()) {
            add(key, "is missing: give a list, " + example);
        }
        lines.stream()
                .filter(line -> line.length() > longest)
                .forEach(line -> add(
                        key,
                        "holds '" + XmlFile.shortened(line) + "', which is longer than " + longest + " characters"));
        return this;
    }

    DefinitionProblems needsMinimumShare(String example) {
        if (gate.minimum().filter(DefinitionProblems::isShare).isEmpty()) {
            add("minimum", "must be a number from 0 to 1, " + example);
        }
        return this;
    }

    DefinitionProblems shareSetting(String key) {
        var text = gate.settings().get(key);
        if (text != null && !isShareText(text)) {
            add(key, "is '" + text + "': use a number from 0 to 1");
        }
        return this;
    }

    DefinitionProblems wrong(String key, String message) {
        add(key, message);
        return this;
    }

    DefinitionProblems countSetting(String key) {
        return setting(
                key,
                text -> text.matches("[0-9]{1,9}")
                        ? Optional.empty()
                        : Optional.of("is '" + text + "': use a whole number"));
    }

    /** @param problem what is wrong with the text, if anything is */
    DefinitionProblems setting(String key, Function<String, Optional<String>> problem) {
        Optional.ofNullable(gate.settings().get(key)).flatMap(problem).ifPresent(message -> add(key, message));
        return this;
    }

    DefinitionProblems wordSetting(String key, Class<? extends Enum<?>> words) {
        var text = gate.settings().get(key);
        if (text != null && Words.find(words, text).isEmpty()) {
            add(key, "is '" + text + "': use one of " + Words.all(words));
        }
        return this;
    }

    List<DefinitionProblem> list() {
        return List.copyOf(problems);
    }

    private void add(String field, String message) {
        problems.add(new DefinitionProblem(field, message));
    }

    private static boolean isShareText(String text) {
        try {
            return isShare(Double.parseDouble(text));
        } catch (NumberFormatException malformed) {
            return false;
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }
}
