package org.releasemanager.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.releasemanager.database.Postgres;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What a page, a list, a start and a completion cost after 1,000, 10,000 and 100,000 releases, at the end with 10,000 open
 * tasks, and once more after 1,000: what is slower then is the machine, not the number.
 */
final class GrowthBenchmark {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 50);
    private static final int OPEN_TASKS = Integer.getInteger("bench.open-tasks", 10_000);
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.releases", 100_000);

    private final Measured measured = new Measured();
    private final Map<String, Latencies.Request> requests = new LinkedHashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final ApplicationSide side;
    private final Visitor visitor;

    private GrowthBenchmark(ApplicationSide side, Visitor visitor) {
        this.side = side;
        this.visitor = visitor;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-growth");
        try (var postgres = Boolean.getBoolean("bench.postgres") ? Postgres.start() : null;
                var context = Application.start(settings(folder, postgres))) {
            int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
            var side = new ApplicationSide(context, folder.resolve("repository"));
            new GrowthBenchmark(side, new Visitor(port, "manager")).grow(context);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static Map<String, Object> settings(Path folder, Postgres postgres) throws Exception {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "release-manager.home", folder.resolve("home"),
                "release-manager.deployment.poll-every", "PT0.25S",
                "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("growth") + ";WRITE_DELAY=0"));
        if (postgres != null) {
            postgres.create("growth");
            Postgres.settings(postgres.port(), "growth")
                    .forEach((name, value) -> settings.put(
                            name.toLowerCase(java.util.Locale.ROOT).replace("hikari_maximum_pool_size", "hikari.maximum-pool-size")
                                    .replace('_', '.'), value));
        }
        return settings;
    }

    private void grow(ConfigurableApplicationContext context) throws Exception {
        new Crew().run(side, 1);
        var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(context.getBean(DataSource.class));
        String finished = "shop1-1.0.0";
        String process = jdbc.sql("select process_instance_id from release where id = ?").param(finished)
                .query(String.class).single();
        side.definePast(21);
        var past = new PastReleases(new Copies(context.getBean(DataSource.class)), finished, process);
        addRequests();
        past.add(1, FEW);
        measure("warm-up");
        measure(after(FEW));
        past.add(FEW + 1, MANY / 10);
        measure(after(MANY / 10));
        past.add(MANY / 10 + 1, MANY);
        measure(after(MANY));
        String waiting = side.start();
        Task task = waitFor(waiting);
        past.addOpenTasks(waiting, task.getId(), task.getProcessInstanceId(), OPEN_TASKS);
        measure("open tasks");
        past.remove(FEW + 1, MANY);
        measure("again");
        print();
    }

    private void addRequests() {
        for (String path : new String[] {
            "/", "/?product=past3", "/?q=1.77", "/?page=10", "/api/releases", "/api/releases?state=REJECTED",
            "/api/releases?product=past3", "/api/releases?q=1.77", "/api/releases?sort=createdAt&page=10",
            "/releases/old-500", "/api/releases/old-500/timeline", "/api/tasks", "/api/tasks?candidate=me&size=20"
        }) {
            requests.put("GET " + path, () -> visitor.get(path));
        }
        requests.put("start to the first task, complete it", this::startAndComplete);
    }

    private void measure(String when) throws Exception {
        for (var request : requests.entrySet()) {
            var took = Latencies.of(1, REQUESTS, request.getValue());
            measured.add(request.getKey() + ", p50, " + when, took.p50());
            measured.add(request.getKey() + ", p99, " + when, took.p99());
        }
        System.out.println("measured: " + when);
    }

    private void print() {
        measured.print();
        for (String request : requests.keySet()) {
            for (String when : new String[] {after(MANY / 10), after(MANY), "open tasks", "again"}) {
                measured.printRatio(request + ", p50, " + when,
                        request + ", p50, " + when, request + ", p50, " + after(FEW), "<= 1.5");
                measured.printRatio(request + ", p99, " + when,
                        request + ", p99, " + when, request + ", p99, " + after(FEW), "<= 2");
            }
        }
    }

    private static String after(int releases) {
        return "after " + releases;
    }

    /** Of a product that has no past: what starts depends on what was released last. */
    private void startAndComplete() throws IOException, InterruptedException {
        int number = started.incrementAndGet();
        visitor.post("/api/releases", "{\"product\": \"past20\", \"version\": \"9." + number + ".0\"}");
        Task task = waitFor("past20-9." + number + ".0");
        visitor.post("/api/tasks/" + task.getId() + "/complete",
                "{\"variables\": {\"objectives\": \"Sell more\", \"successCriteria\": \"No complaint\"}}");
    }

    private Task waitFor(String release) throws InterruptedException {
        for (long patience = System.nanoTime() + 60_000_000_000L; System.nanoTime() < patience; Thread.sleep(2)) {
            var task = side.engine().getTaskService().createTaskQuery()
                    .processInstanceBusinessKey(release).taskDefinitionKey("userTask_defineScope").singleResult();
            if (task != null) {
                return task;
            }
        }
        throw new IllegalStateException(release + " came to no task");
    }
}
