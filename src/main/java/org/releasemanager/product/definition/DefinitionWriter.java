package org.releasemanager.product.definition;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.CalendarNames;
import org.releasemanager.product.Product.Deploy;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Product.Person;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.Product.Team;

/** From product to the keys of a definition, defaults written out; what it writes can be read again. */
public final class DefinitionWriter {
    private DefinitionWriter() {}

    /** Keys in the order of the documentation; values are texts, numbers, flags, lists and maps. */
    public static Map<String, Object> write(Product product) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("key", product.key());
        keys.put("name", product.name());
        keys.put("repository", product.repository());
        keys.put("versioning", word(product.versioning()));
        keys.put("tagPattern", product.tagPattern());
        keys.put("steps", Map.of("skip", product.skippableSteps()));
        keys.put("services", each(product.services(), DefinitionWriter::service));
        keys.put("environments", each(product.environments(), DefinitionWriter::environment));
        keys.put("teams", eachValue(product.teams(), DefinitionWriter::team));
        keys.put("activities", each(product.activities(), ActivityWriter::activity));
        keys.put("deadlines", ActivityWriter.times(product.deadlines()));
        keys.put("audiences", product.audiences());
        keys.put("gates", each(product.gates(), DefinitionWriter::gate));
        keys.put("roles", product.roles());
        keys.put("people", eachValue(product.people(), DefinitionWriter::person));
        keys.put("approvals", approvals(product.approvals()));
        keys.put("dependsOn", product.dependsOn());
        keys.put("budget", budget(product.budget()));
        keys.put("calendars", calendars(product.calendars()));
        return keys;
    }

    private static Map<String, Object> service(Service service) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("key", service.key());
        keys.put("path", service.path());
        put(keys, "build", service.build());
        return keys;
    }

    private static Map<String, Object> environment(Environment environment) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("key", environment.key());
        keys.put("kind", word(environment.kind()));
        keys.put("deploy", deploy(environment.deploy()));
        return keys;
    }

    private static Map<String, Object> deploy(Deploy deploy) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("tool", deploy.tool());
        keys.putAll(deploy.settings());
        if (!deploy.services().isEmpty()) {
            keys.put("services", deploy.services());
        }
        return keys;
    }

    private static Map<String, Object> calendars(CalendarNames calendars) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("freezes", calendars.freezes());
        keys.put("windows", calendars.windows());
        return keys;
    }

    private static Map<String, Object> team(Team team) {
        var keys = new LinkedHashMap<String, Object>();
        put(keys, "lead", team.lead());
        keys.put("members", team.members());
        return keys;
    }

    private static Map<String, Object> gate(Gate gate) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", gate.id());
        keys.put("type", gate.type());
        put(keys, "evidence", Optional.of(gate.evidence()).filter(glob -> !glob.isEmpty()));
        put(keys, "folder", gate.folder());
        put(keys, "minimum", gate.minimum().map(DefinitionWriter::number));
        put(keys, "maximum", gate.maximum().map(DefinitionWriter::number));
        keys.put("required", gate.required());
        keys.putAll(gate.settings());
        return keys;
    }

    private static Map<String, Object> person(Person person) {
        var keys = new LinkedHashMap<String, Object>();
        put(keys, "name", person.name());
        keys.put("emails", List.copyOf(person.emails()));
        return keys;
    }

    private static Map<String, Object> approvals(Product.Approvals approvals) {
        var keys = new LinkedHashMap<String, Object>();
        put(keys, "quorum", approvals.quorum());
        keys.put("roles", approvals.roles());
        return keys;
    }

    private static Map<String, Object> budget(Product.Budget budget) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("currency", budget.currency());
        keys.put("dailyRate", number(budget.dailyRate()));
        return keys;
    }

    private static void put(Map<String, Object> keys, String key, Optional<?> value) {
        value.ifPresent(present -> keys.put(key, present));
    }

    /** As a person writes it: 800, not 800.0. */
    private static Number number(double value) {
        if (value % 1 == 0) {
            return (long) value;
        }
        return value;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<Map<String, Object>> each(List<T> values, Function<T, Map<String, Object>> write) {
        return values.stream().map(write).toList();
    }

    private static <T> Map<String, Map<String, Object>> eachValue(
            Map<String, T> values, Function<T, Map<String, Object>> write) {
        return values.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> write.apply(entry.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
