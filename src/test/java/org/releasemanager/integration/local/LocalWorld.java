package org.releasemanager.integration.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;

/**
 * A shop with one environment in a temporary folder, a tiny service as its sources, and a commit per version
 * ({@link #commit}). Another JVM that makes a world of the same folder and port sees the same one.
 */
final class LocalWorld implements AutoCloseable {
    private final Path base;
    private final int port;
    private final List<LocalDeploymentTool> tools = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private List<Product.Service> services = List.of(service("web", null));
    private Path repository;
    private int orders;

    LocalWorld(Path base, int port) {
        this.base = base;
        this.port = port;
        this.repository = base.resolve("shop.git");
        settings.put("directory", directory().toString());
        startedBy("./start.sh");
        settings.put("health", "http://127.0.0.1:" + port + "/health");
        settings.put("healthTimeout", "PT30S");
        settings.put("stopTimeout", "5");
    }

    LocalDeploymentTool freshTool() {
        var tool = new LocalDeploymentTool(workspace(), this::export, Clock.systemUTC());
        tools.add(tool);
        return tool;
    }

    Workspace workspace() {
        return new Workspace(base.resolve("home"));
    }

    /** Of the order number {@code orders}: the same in another JVM that asks for as many. */
    Order order(String version, String commit, long fencingToken) {
        orders++;
        return order("shop-" + version + ":staging:web:" + orders, services.get(0), version, commit, fencingToken);
    }

    Order order(String version) {
        return order(version, commit(version), 1);
    }

    Order order(String key, Product.Service service, String version, String commit, long fencingToken) {
        return new Order(
                key,
                "shop-" + version,
                product(),
                "staging",
                service,
                version,
                commit,
                Map.copyOf(settings),
                fencingToken);
    }

    LocalWorld setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    LocalWorld startedBy(String script) {
        return setting("start", script + " " + port);
    }

    LocalWorld without(String key) {
        settings.remove(key);
        return this;
    }

    LocalWorld build(String command) {
        services = List.of(service("web", command));
        return this;
    }

    LocalWorld repository(Path path) {
        repository = path;
        return this;
    }

    LocalWorld services(Product.Service... all) {
        services = List.of(all);
        return this;
    }

    static Product.Service service(String key, @Nullable String build) {
        return new Product.Service(key, ".", Optional.ofNullable(build));
    }

    /** The folder whose content is the commit; made with the tiny service in it. */
    Path sources(String commit) {
        Path folder = base.resolve("sources").resolve(commit);
        try {
            if (!Files.exists(folder)) {
                TinyService.writeSources(folder, base.resolve("starts"));
                Files.writeString(folder.resolve("commit"), commit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static String commit(String version) {
        return (version.replaceAll("[^0-9]", "") + "a".repeat(40)).substring(0, 40);
    }

    Path directory() {
        return base.resolve("shop");
    }

    Path file(String name) {
        return base.resolve(name);
    }

    int lines(String name) {
        return readLines(name).size();
    }

    int starts(String version) {
        return (int) readLines("starts").stream().filter(version::equals).count();
    }

    String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private List<String> readLines(String name) {
        try {
            return Files.exists(file(name)) ? Files.readAllLines(file(name)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Product product() {
        var staging = new Product.Environment(
                "staging",
                Product.Environment.Kind.STAGING,
                new Product.Deploy("local", Map.copyOf(settings), Map.of()));
        return new Product(
                "shop",
                "Shop",
                repository.toString(),
                Product.Versioning.SEMVER,
                "v{version}",
                List.of(),
                services,
                List.of(staging),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Product.Approvals.AS_THE_TABLE_SAYS,
                List.of(),
                new Product.Budget("EUR", 800),
                Product.CalendarNames.NONE);
    }

    private void export(Product product, String commit, String path, Path target) throws IOException {
        Path from = sources(commit).resolve(path).normalize();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Ends what the environment still runs. */
    @Override
    public void close() {
        tools.forEach(LocalDeploymentTool::close);
        LocalServices.stopAllBelow(base);
    }
}
