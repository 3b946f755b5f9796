package org.releasemanager.coordination;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.releasemanager.product.Product;

/** Who belongs to the teams of a product, as it says itself; otherwise the group whose work that usually is. */
final class Teams {
    private static final Map<String, String> USUAL =
            Map.of("development", "developer", "testing", "tester", "operations", "operator");

    private Teams() {}

    /** Whom an activity is offered to. */
    record Members(Set<String> groups, Set<String> people) {}

    static Members of(Product product, List<String> teams) {
        var members = new Members(new LinkedHashSet<>(), new LinkedHashSet<>());
        teams.forEach(team -> add(product, team, members));
        return members;
    }

    /** The names that an activity may give. */
    static Set<String> known(Product product) {
        var known = new TreeSet<>(USUAL.keySet());
        known.addAll(product.teams().keySet());
        known.addAll(product.roles().keySet());
        return known;
    }

    static boolean isLed(Product product, List<String> teams, String person) {
        return teams.stream()
                .map(product.teams()::get)
                .anyMatch(team ->
                        team != null && team.lead().filter(person::equals).isPresent());
    }

    private static void add(Product product, String name, Members members) {
        var team = product.teams().get(name);
        if (team != null) {
            members.people().addAll(team.members());
            team.lead().ifPresent(members.people()::add);
        }
        members.people().addAll(product.roles().getOrDefault(name, List.of()));
        boolean nobody =
                (team == null || (team.members().isEmpty() && team.lead().isEmpty()))
                        && !product.roles().containsKey(name);
        if (nobody) {
            members.groups().add(USUAL.getOrDefault(name, name));
        }
    }
}
