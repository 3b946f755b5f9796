package org.releasemanager.gate.checks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which components in which versions: what two releases differ by. */
final class BomComponents implements BomVisitor {
    private final Map<String, Set<String>> versions = new TreeMap<>();

    @Override
    public void component(BomComponent component) {
        versions.computeIfAbsent(component.identity(), name -> new TreeSet<>()).add(component.version());
    }

    /** In neither sense a version: components that the other does not have at all. */
    List<String> without(BomComponents other) {
        return versions.keySet().stream()
                .filter(name -> !other.versions.containsKey(name))
                .toList();
    }

    /** {@code core 1.2.3 to 2.0.0}, for each whose first number differs. */
    List<String> majorChanges(BomComponents previous) {
        return changes(previous, true);
    }

    List<String> otherChanges(BomComponents previous) {
        return changes(previous, false);
    }

    private List<String> changes(BomComponents previous, boolean major) {
        var changes = new ArrayList<String>();
        versions.forEach((name, now) -> {
            var before = previous.versions.get(name);
            if (before != null
                    && !before.equals(now)
                    && major == !majors(before).containsAll(majors(now))) {
                changes.add(name + " " + String.join("/", before) + " to " + String.join("/", now));
            }
        });
        return changes;
    }

    private static Set<BigInteger> majors(Set<String> versions) {
        var majors = new TreeSet<BigInteger>();
        versions.forEach(version -> majors.add(LooseVersion.of(version).major()));
        return majors;
    }
}
