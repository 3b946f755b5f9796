package org.releasemanager.gate.checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of one run, and the results that still wait for their rule to tell them their level. */
final class SarifRules {
    static final int DRIVER = -1;
    static final int ELSEWHERE = -2;
    static final int NONE = -1;

    private final Map<Place, SarifLevel> byPlace = new HashMap<>();
    private final Map<String, SarifLevel> byId = new HashMap<>();
    private final Map<Place, String> ids = new HashMap<>();
    private final Map<Key, Long> counts = new HashMap<>();

    private record Place(int component, int index) {}

    private record Key(Optional<SarifLevel> level, String ruleId, Place place) {}

    /** A rule without a level of its own warns (§3.50.3). */
    static final class Rule {
        private final Place place;
        String id = "";
        Optional<SarifLevel> level = Optional.empty();

        Rule(int component, int index) {
            this.place = new Place(component, index);
        }
    }

    void define(Rule rule) {
        var level = rule.level.orElse(SarifLevel.WARNING);
        byPlace.put(rule.place, level);
        ids.put(rule.place, rule.id);
        byId.merge(rule.id, level, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    void count(SarifResult result) {
        var place = new Place(result.component(), result.ruleIndex());
        counts.merge(new Key(result.level(), result.ruleId(), place), 1L, Long::sum);
    }

    /** To be called at the end of the run: rules may be defined after the results. */
    void settle(SarifTotals total) {
        counts.forEach((key, count) -> total.result(level(key), name(key), count));
    }

    private SarifLevel level(Key key) {
        return key.level().orElseGet(() -> Optional.ofNullable(byPlace.get(key.place()))
                .orElseGet(() -> levelOfId(key.ruleId())));
    }

    /** An id may go on below its rule's (§3.27.5): {@code CA1000/1} is a case of {@code CA1000}. */
    private SarifLevel levelOfId(String id) {
        for (var rule = id; !rule.isEmpty(); rule = rule.substring(0, Math.max(0, rule.lastIndexOf('/')))) {
            var level = byId.get(rule);
            if (level != null) {
                return level;
            }
        }
        return SarifLevel.WARNING;
    }

    private String name(Key key) {
        return key.ruleId().isEmpty() ? ids.getOrDefault(key.place(), "without a rule") : key.ruleId();
    }
}
