package org.releasemanager.product.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Stream.Builder;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Activity;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Nothing that is called by a key shares it; a commit's author is one person. */
@Component
class UniqueKeys implements DefinitionCheck {
    @Override
    public List<FieldProblem> problemsWith(Product product) {
        return Stream.of(
                        repeated("services", "key", product.services().stream().map(Service::key)),
                        repeated(
                                "environments",
                                "key",
                                product.environments().stream().map(Environment::key)),
                        repeated(
                                "activities",
                                "key",
                                product.activities().stream().map(Activity::key)),
                        repeated("gates", "id", product.gates().stream().map(Gate::id)),
                        sharedMailboxes(product))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<FieldProblem> repeated(String list, String field, Stream<String> keys) {
        Builder<FieldProblem> problems = Stream.builder();
        var first = new HashMap<String, Integer>();
        var all = keys.toList();
        for (int index = 0; index < all.size(); index++) {
            var earlier = first.putIfAbsent(all.get(index), index);
            if (earlier != null && !all.get(index).isEmpty()) {
                problems.add(new FieldProblem(
                        "%s[%d].%s".formatted(list, index, field),
                        "'%s' is %s[%d] already: choose another".formatted(all.get(index), list, earlier)));
            }
        }
        return problems.build();
    }

    private static Stream<FieldProblem> sharedMailboxes(Product product) {
        Map<String, String> owners = new HashMap<>();
        Builder<FieldProblem> problems = Stream.builder();
        product.people().forEach((user, person) -> person.emails().forEach(mailbox -> {
            var owner = owners.putIfAbsent(mailbox.toLowerCase(Locale.ROOT), user);
            if (owner != null && !owner.equals(user)) {
                problems.add(new FieldProblem(
                        "people." + user + ".emails",
                        "'%s' belongs to '%s' already: a commit has one author".formatted(mailbox, owner)));
            }
        }));
        return problems.build();
    }
}
