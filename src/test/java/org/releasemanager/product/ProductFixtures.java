package org.releasemanager.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.product.Product.Budget;
import org.releasemanager.product.Product.CalendarNames;
import org.releasemanager.product.Product.Deploy;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Product.Person;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.Product.Team;
import org.releasemanager.product.Product.Versioning;

/**
 * Products for the tests of every room. {@link #shop()} is the example of the REST contract; a test that needs something
 * else says what differs: {@code shopWith().repository(path).services(service("web"), service("api")).build()}.
 */
public final class ProductFixtures {
    private String key = "shop";
    private String name = "Web shop";
    private String repository = "https://git.example.org/shop.git";
    private Versioning versioning = Versioning.SEMVER;
    private String tagPattern = "v{version}";
    private List<Service> services = List.of(new Service("web", ".", Optional.of("./build.sh")));
    private List<Environment> environments = List.of(
            environment("staging", Environment.Kind.STAGING, 9001),
            environment("production", Environment.Kind.PRODUCTION, 9002));
    private Map<String, Team> teams = Map.of(
            "development", team("developer"),
            "testing", team("tester"),
            "operations", team("operator"));
    private List<Product.Activity> activities = List.of();
    private Map<String, Duration> deadlines = Map.of();
    private Map<String, List<String>> audiences = Map.of(
            "product", List.of("product@example.org"),
            "technical", List.of("tech@example.org"),
            "business", List.of("business@example.org"),
            "users", List.of("news@example.org"));
    private List<Gate> gates = List.of(
            gate("unit-tests", "junit", "reports/**/TEST-*.xml", 1, true),
            gate("coverage", "jacoco", "reports/jacoco.xml", 0.7, false));
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private Product.Approvals approvals = Product.Approvals.AS_THE_TABLE_SAYS;
    private List<Map<String, String>> dependsOn = List.of();
    private Budget budget = new Budget("EUR", 800);
    private CalendarNames calendars = CalendarNames.NONE;

    private ProductFixtures() {}

    /** The example of the REST contract: a web shop with staging and production. */
    public static Product shop() {
        return shopWith().build();
    }

    /** The web shop, to be changed before {@link #build()}. */
    public static ProductFixtures shopWith() {
        return new ProductFixtures();
    }

    public ProductFixtures dependsOn(List<Map<String, String>> value) {
        dependsOn = value;
        return this;
    }

    public ProductFixtures key(String value) {
        key = value;
        return this;
    }

    public ProductFixtures name(String value) {
        name = value;
        return this;
    }

    public ProductFixtures repository(Object urlOrPath) {
        repository = urlOrPath.toString();
        return this;
    }

    public ProductFixtures versioning(Versioning value) {
        versioning = value;
        return this;
    }

    public ProductFixtures tagPattern(String value) {
        tagPattern = value;
        return this;
    }

    public ProductFixtures services(Service... values) {
        services = List.of(values);
        return this;
    }

    /** In promotion order; the last one is production. */
    public ProductFixtures environments(Environment... values) {
        environments = List.of(values);
        return this;
    }

    public ProductFixtures teams(Map<String, Team> values) {
        teams = values;
        return this;
    }

    public ProductFixtures audiences(Map<String, List<String>> values) {
        audiences = values;
        return this;
    }

    public ProductFixtures gates(Gate... values) {
        gates = List.of(values);
        return this;
    }

    public ProductFixtures withGate(Gate gate) {
        var more = new ArrayList<>(gates);
        more.add(gate);
        gates = List.copyOf(more);
        return this;
    }

    public ProductFixtures role(String role, String... userIds) {
        roles.put(role, List.of(userIds));
        return this;
    }

    public ProductFixtures person(String userId, String... emails) {
        people.put(userId, new Person(Optional.empty(), Set.of(emails)));
        return this;
    }

    public ProductFixtures approvals(Optional<Integer> quorum, Map<String, Integer> roles) {
        approvals = new Product.Approvals(quorum, roles);
        return this;
    }

    public ProductFixtures budget(String currency, double dailyRate) {
        budget = new Budget(currency, dailyRate);
        return this;
    }

    public ProductFixtures activities(Product.Activity... values) {
        activities = List.of(values);
        return this;
    }

    public ProductFixtures deadlines(Map<String, Duration> values) {
        deadlines = values;
        return this;
    }

    /** Calendars that bind its releases. */
    public ProductFixtures calendars(List<String> freezes, List<String> windows) {
        calendars = new CalendarNames(freezes, windows);
        return this;
    }

    public Product build() {
        return new Product(
                key,
                name,
                repository,
                versioning,
                tagPattern,
                List.of(),
                services,
                environments,
                teams,
                activities,
                deadlines,
                audiences,
                gates,
                Map.copyOf(roles),
                Map.copyOf(people),
                approvals,
                dependsOn,
                budget,
                calendars);
    }

    /** A service that is the whole repository and needs no build. */
    public static Service service(String key) {
        return new Service(key, ".", Optional.empty());
    }

    /** An environment of this kind that the local tool starts and asks for its health on this port. */
    public static Environment environment(String key, Environment.Kind kind, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("directory", "deployments/shop/" + key);
        settings.put("start", "./start.sh");
        settings.put("health", "http://127.0.0.1:" + port + "/health");
        return environment(key, kind, "local", settings);
    }

    public static Environment environment(
            String key, Environment.Kind kind, String tool, Map<String, String> settings) {
        return new Environment(key, kind, new Deploy(tool, settings, Map.of()));
    }

    /** A team whose lead is its only member. */
    public static Team team(String lead) {
        return new Team(Optional.of(lead), List.of(lead));
    }

    /** A gate with a threshold where more is better; its evidence lies in the released commit. */
    public static Gate gate(String id, String type, String evidence, double minimum, boolean required) {
        return new Gate(
                id, type, evidence, Optional.empty(), Optional.of(minimum), Optional.empty(), required, Map.of());
    }
}
