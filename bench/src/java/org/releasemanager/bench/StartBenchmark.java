package org.releasemanager.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.releasemanager.change.TestRepository;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.Products;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The request that starts a release against one that only starts the same model in Camunda alone; same server, same login,
 * each with an H2 file. Jobs rest on both sides: what comes after the start is the lifecycle's.
 */
final class StartBenchmark {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 384);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String PRODUCT = """
            key: shop
            name: Shop
            repository: "%s"
            services:
              - {key: web, path: .}
            environments:
              - {key: staging, kind: staging, deploy: {tool: instant}}
              - {key: production, kind: production, deploy: {tool: instant}}
            """;

    private final Measured measured = new Measured();
    private final AtomicInteger version = new AtomicInteger();
    private final Visitor visitor;

    private StartBenchmark(Visitor visitor) {
        this.visitor = visitor;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-start");
        try (var context = Application.start(Map.of(
                        "release-manager.home", folder.resolve("home"),
                        "spring.datasource.url", database(folder, "application"),
                        "camunda.bpm.job-execution.enabled", false));
                var bare = BareEngine.tuned(database(folder, "bare"), context.getBean("recordOutcomeListener"))) {
            bare.rest();
            context.getBean(BareStart.class).lead(bare);
            define(context, folder.resolve("repository"));
            int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
            new StartBenchmark(new Visitor(port, "manager")).compare();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static String database(Path folder, String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    private static void define(ApplicationContext context, Path folder) {
        var repository = TestRepository.in(folder);
        repository.commit("feat: a shop that serves");
        var product = context.getBean(ProductDefinitions.class).yaml(PRODUCT.formatted(repository.path()));
        context.getBean(Products.class).define(product, "manager");
    }

    private void compare() throws Exception {
        Latencies.of(4, 100, this::release);
        Latencies.of(4, 100, this::bare);
        for (int i = 0; i < ROUNDS; i++) {
            for (int clients : new int[] {1, 16, 64}) {
                round("bare", clients, this::bare);
                round("application", clients, this::release);
            }
        }
        measured.print();
        ratio("p50", 1, "<= 1.3");
        ratio("rate", 16, ">= 0.85");
        ratio("rate", 64, ">= 0.85");
        ratio("p99", 64, "<= 1.2");
    }

    private void round(String side, int clients, Latencies.Request request) throws Exception {
        var took = Latencies.of(clients, Math.max(6, REQUESTS / clients / 2), request);
        measured.add(name(side, clients, "p50"), took.p50());
        measured.add(name(side, clients, "p99"), took.p99());
        measured.add(name(side, clients, "rate"), took.rate());
    }

    private void ratio(String what, int clients, String goal) {
        String title = what + " at " + clients + ", application / bare";
        measured.printRatio(title, name("application", clients, what), name("bare", clients, what), goal);
    }

    private static String name(String side, int clients, String what) {
        return side + ": " + what + " at " + clients;
    }

    private void release() throws Exception {
        visitor.post("/api/releases", body());
    }

    private void bare() throws Exception {
        visitor.post(BareStart.PATH, body());
    }

    /** Each with a version of its own, so that no request waits for another's. */
    private String body() {
        return "{\"product\": \"shop\", \"version\": \"1." + version.incrementAndGet() + ".0\"}";
    }
}
