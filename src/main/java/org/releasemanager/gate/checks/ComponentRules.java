package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Components by pattern, each with constraints on its version if need be: {@code pkg:npm/lodash >=4 <4.17.21}. Separated
 * by commas or lines.
 */
record ComponentRules(List<Rule> rules) {
    private static final Pattern CONSTRAINT = Pattern.compile("(<=|>=|<|>|=)([^\\s<>=]+)");

    private record Constraint(String operator, LooseVersion version) {
        private boolean holdsFor(LooseVersion actual) {
            var order = actual.compareTo(version);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        }
    }

    private record Rule(Patterns pattern, List<Constraint> constraints) {
        private boolean holdsFor(BomComponent component) {
            var version = LooseVersion.of(component.version());
            return version.isKnown() && constraints.stream().allMatch(constraint -> constraint.holdsFor(version));
        }

        private boolean mayBe(BomComponent component) {
            return constraints.isEmpty()
                    || !LooseVersion.of(component.version()).isKnown()
                    || holdsFor(component);
        }
    }

    static ComponentRules of(String setting) {
        return new ComponentRules(entries(setting).map(ComponentRules::rule).toList());
    }

    /** What is wrong with the setting, in words. */
    static Optional<String> problemWith(String setting, boolean needsConstraints) {
        return entries(setting)
                .map(entry -> {
                    var words = List.of(entry.split("\\s+"));
                    var malformed = words.stream()
                            .skip(1)
                            .filter(word -> !CONSTRAINT.matcher(word).matches())
                            .findFirst();
                    if (malformed.isPresent()) {
                        return "'" + malformed.get() + "' in '" + entry
                                + "' is no constraint on a version: write it like >=2.17 or <3";
                    }
                    return needsConstraints && words.size() == 1
                            ? "'" + entry + "' names no version: write it like 'pkg:npm/lodash >=4.17.21'"
                            : "";
                })
                .filter(problem -> !problem.isEmpty())
                .findFirst();
    }

    /** Whether a rule means the component; what has no version may be any. */
    boolean mean(BomComponent component) {
        return rules.stream().anyMatch(rule -> component.matches(rule.pattern()) && rule.mayBe(component));
    }

    /** Whether a rule demands of the component what it does not keep. */
    boolean areBrokenBy(BomComponent component) {
        return rules.stream().anyMatch(rule -> component.matches(rule.pattern()) && !rule.holdsFor(component));
    }

    private static Stream<String> entries(String setting) {
        return Stream.of(setting.split("[,\\n]")).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private static Rule rule(String entry) {
        var words = entry.split("\\s+");
        var constraints = new ArrayList<Constraint>();
        for (int i = 1; i < words.length; i++) {
            var parts = CONSTRAINT.matcher(words[i]);
            if (parts.matches()) {
                constraints.add(new Constraint(parts.group(1), LooseVersion.of(parts.group(2))));
            }
        }
        return new Rule(Patterns.of(words[0]), constraints);
    }
}
