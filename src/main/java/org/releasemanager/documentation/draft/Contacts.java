package org.releasemanager.documentation.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;

/** Whom to turn to, from the product's teams. */
final class Contacts {
    private Contacts() {}

    /**
     * @param lead with name and address where they are known; null if the team has no lead
     * @param members the others, comma-separated; empty if there are none
     */
    record Contact(String team, @Nullable String lead, String members) {}

    static List<Contact> of(Product product) {
        return new TreeMap<>(product.teams())
                .entrySet().stream()
                        .map(team -> contact(team.getKey(), team.getValue(), product.people()))
                        .toList();
    }

    private static Contact contact(String name, Product.Team team, Map<String, Product.Person> people) {
        var lead = team.lead().orElse(null);
        var members = team.members().stream()
                .filter(member -> !member.equals(lead))
                .map(member -> person(member, people))
                .collect(Collectors.joining(", "));
        return new Contact(name, lead == null ? null : person(lead, people), members);
    }

    private static String person(String userId, Map<String, Product.Person> people) {
        var person = people.get(userId);
        if (person == null) {
            return userId;
        }
        var name = person.name().map(known -> known + " (" + userId + ")").orElse(userId);
        return person.emails().isEmpty() ? name : name + " " + new TreeSet<>(person.emails()).first();
    }
}
