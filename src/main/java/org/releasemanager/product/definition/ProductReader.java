package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Readers.eachOnce;
import static org.releasemanager.product.definition.Readers.fields;
import static org.releasemanager.product.definition.Readers.listOf;
import static org.releasemanager.product.definition.Readers.mapOf;
import static org.releasemanager.product.definition.Readers.number;
import static org.releasemanager.product.definition.Readers.oneOf;
import static org.releasemanager.product.definition.Readers.setting;
import static org.releasemanager.product.definition.Readers.someOf;
import static org.releasemanager.product.definition.Readers.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Budget;
import org.releasemanager.product.Product.CalendarNames;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.Product.Versioning;

/** All keys of a product definition and their defaults. */
final class ProductReader {
    private static final Reader<Service> SERVICE = fields(ProductReader::service);
    private static final Reader<List<String>> SKIPPABLE_STEPS =
            fields(steps -> steps.optional("skip", listOf(text(Names.SETTING)), List.of()));
    private static final Reader<Budget> BUDGET = fields(ProductReader::budget);
    private static final Reader<CalendarNames> CALENDARS = fields(ProductReader::calendars);
    private static final Budget USUAL_BUDGET = new Budget("EUR", 800);

    private ProductReader() {}

    /** @param keys which products' definitions are taken */
    static Reader<Product> of(Rule keys) {
        return fields(fields -> product(fields, keys));
    }

    private static Product product(Fields fields, Rule keys) {
        var key = fields.required("key", text(keys), "");
        return new Product(
                key,
                fields.optional("name", text(Names.LINE), key),
                fields.required("repository", text(Addresses.REPOSITORY), ""),
                fields.optional("versioning", oneOf(Versioning.values()), Versioning.SEMVER),
                fields.optional("tagPattern", text(TagPatterns.TAG_PATTERN), "v{version}"),
                fields.optional("steps", SKIPPABLE_STEPS, List.of()),
                fields.optional("services", someOf(SERVICE), List.of(new Service(key, ".", Optional.empty()))),
                fields.required("environments", someOf(EnvironmentReader.ENVIRONMENT), List.of()),
                fields.optional("teams", mapOf(Names.KEY, PeopleReader.TEAM), Map.of()),
                fields.optional("activities", listOf(ActivityReader.ACTIVITY), List.of()),
                fields.optional("deadlines", mapOf(ActivityReader.TASK, ActivityReader.WORKING_TIME), Map.of()),
                fields.optional("audiences", PeopleReader.AUDIENCES, Map.of()),
                fields.optional("gates", listOf(GateReader.GATE), List.of()),
                fields.optional("roles", mapOf(Names.KEY, PeopleReader.ROLE), Map.of()),
                fields.optional("people", mapOf(Names.USER_ID, PeopleReader.PERSON), Map.of()),
                fields.optional("approvals", PeopleReader.APPROVALS, Product.Approvals.AS_THE_TABLE_SAYS),
                fields.optional("dependsOn", listOf(mapOf(Names.SETTING, setting(Names.SETTING_VALUE))), List.of()),
                fields.optional("budget", BUDGET, USUAL_BUDGET),
                fields.optional("calendars", CALENDARS, CalendarNames.NONE));
    }

    private static Service service(Fields fields) {
        return new Service(
                fields.required("key", text(Names.KEY), ""),
                fields.optional("path", text(Paths.INSIDE_REPOSITORY), "."),
                fields.optional("build", text(Names.COMMAND)));
    }

    private static CalendarNames calendars(Fields fields) {
        return new CalendarNames(
                fields.optional("freezes", eachOnce(text(Names.KEY)), List.of()),
                fields.optional("windows", eachOnce(text(Names.KEY)), List.of()));
    }

    private static Budget budget(Fields fields) {
        return new Budget(
                fields.optional("currency", text(Names.CURRENCY), USUAL_BUDGET.currency()),
                fields.optional("dailyRate", number(0, 1_000_000), USUAL_BUDGET.dailyRate()));
    }
}
