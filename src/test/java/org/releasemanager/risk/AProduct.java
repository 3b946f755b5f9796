package org.releasemanager.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.Product;

/** A web shop that does everything right, until a test takes something away. */
public final class AProduct {
    private final Map<String, String> production = new HashMap<>(Map.of("health", "http://127.0.0.1:9002/health"));
    private final List<Product.Environment> before = new ArrayList<>(
            List.of(new Product.Environment("staging", Product.Environment.Kind.STAGING, deploy(Map.of()))));
    private final Map<String, Product.Team> teams = new HashMap<>();
    private List<Product.Service> services = List.of(new Product.Service("web", ".", Optional.empty()));
    private List<Product.Gate> gates = List.of(gate("unit-tests", true));

    private AProduct() {
        team("development", "developer", "second-developer");
        team("testing", "tester");
        team("operations", "operator");
    }

    public static AProduct shop() {
        return new AProduct();
    }

    public AProduct withoutStaging() {
        before.clear();
        return this;
    }

    public AProduct withoutHealthCheck() {
        production.remove("health");
        return this;
    }

    public AProduct services(int number) {
        services = java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> new Product.Service("service-" + i, ".", Optional.empty()))
                .toList();
        return this;
    }

    public AProduct gates(Product.Gate... others) {
        gates = List.of(others);
        return this;
    }

    public AProduct team(String name, String... members) {
        teams.put(name, new Product.Team(List.of(members).stream().findFirst(), List.of(members)));
        return this;
    }

    public AProduct withoutTeam(String name) {
        teams.remove(name);
        return this;
    }

    public Product build() {
        var environments = new ArrayList<>(before);
        environments.add(
                new Product.Environment("production", Product.Environment.Kind.PRODUCTION, deploy(production)));
        return new Product(
                "shop",
                "Web shop",
                "/repositories/shop",
                Product.Versioning.SEMVER,
                "v{version}",
                List.of(),
                services,
                environments,
                teams,
                List.of(),
                Map.of(),
                Map.of(),
                gates,
                Map.of(),
                Map.of(),
                Product.Approvals.AS_THE_TABLE_SAYS,
                List.of(),
                new Product.Budget("EUR", 800),
                Product.CalendarNames.NONE);
    }

    public static Product.Gate gate(String id, boolean required) {
        return new Product.Gate(
                id, "junit", "**/TEST-*.xml", Optional.empty(), Optional.of(1.0), Optional.empty(), required, Map.of());
    }

    private static Product.Deploy deploy(Map<String, String> settings) {
        return new Product.Deploy("local", settings, Map.of());
    }
}
