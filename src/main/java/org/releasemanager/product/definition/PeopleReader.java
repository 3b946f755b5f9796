package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Readers.eachOnce;
import static org.releasemanager.product.definition.Readers.fields;
import static org.releasemanager.product.definition.Readers.mapOf;
import static org.releasemanager.product.definition.Readers.text;
import static org.releasemanager.product.definition.Readers.whole;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.releasemanager.product.Product.Approvals;
import org.releasemanager.product.Product.Person;
import org.releasemanager.product.Product.Team;

/** Who works on a product, who decides, and who is told. */
final class PeopleReader {
    static final Reader<Team> TEAM = fields(PeopleReader::team);
    static final Reader<Map<String, List<String>>> AUDIENCES = fields(PeopleReader::audiences);
    static final Reader<Person> PERSON = fields(PeopleReader::person);
    static final Reader<Approvals> APPROVALS = fields(PeopleReader::approvals);
    static final Reader<List<String>> ROLE = PeopleReader::role;

    private static final Reader<String> USER = text(Names.USER_ID);
    private static final Reader<List<String>> USERS = eachOnce(USER);
    private static final Reader<List<String>> MAILBOXES = eachOnce(text(Addresses.MAIL));

    private static final Reader<Integer> PEOPLE = whole(0, 50);

    private PeopleReader() {}

    private static Team team(Fields fields) {
        return new Team(fields.optional("lead", USER), fields.optional("members", USERS, List.of()));
    }

    private static Map<String, List<String>> audiences(Fields fields) {
        var audiences = new LinkedHashMap<String, List<String>>();
        for (var audience : List.of("product", "technical", "business", "users")) {
            fields.optional(audience, MAILBOXES).ifPresent(mailboxes -> audiences.put(audience, mailboxes));
        }
        return Collections.unmodifiableMap(audiences);
    }

    private static Person person(Fields fields) {
        return new Person(
                fields.optional("name", text(Names.LINE)),
                Collections.unmodifiableSet(new LinkedHashSet<>(fields.optional("emails", MAILBOXES, List.of()))));
    }

    private static Approvals approvals(Fields fields) {
        return new Approvals(
                fields.optional("quorum", whole(1, 50)), fields.optional("roles", mapOf(Names.KEY, PEOPLE), Map.of()));
    }

    private static List<String> role(Node node, Spot spot) {
        var users = USERS.read(node, spot);
        if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
            spot.problem("names nobody: give a user id, or remove the role and its group acts");
        }
        return users;
    }
}
