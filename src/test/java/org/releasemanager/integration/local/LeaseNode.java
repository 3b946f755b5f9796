package org.releasemanager.integration.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that may be killed or frozen at any moment: it drives releases through the real leases, each to one deployment by
 * the real local tool, and takes over, after a second and a half, what another node seems to have dropped, as the engine
 * does with a step. What it writes lands in the file {@code writes} of the environment: one line with the token for each.
 */
final class LeaseNode {
    private static final String AWAIT = "receiveTask_awaitEnvironment";
    private static final int WORKERS = 4;
    private static final long PATIENCE = 300_000_000L;

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final JdbcClient jdbc = bench.get(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(bench.get(PlatformTransactionManager.class));
    private final Path base;
    private final LocalDeploymentTool tool;

    private LeaseNode(Path base) {
        this.base = base;
        this.tool = new LocalDeploymentTool(new LocalWorld(base, 1).workspace(), LeaseNode::export, Clock.systemUTC());
    }

    /** Arguments: the folder that all nodes share. */
    public static void main(String[] args) throws Exception {
        var node = new LeaseNode(Path.of(args[0]));
        for (int i = 0; i < WORKERS; i++) {
            new Thread(node::work, "worker-" + i).start();
        }
        while (true) {
            node.grant();
            Thread.sleep(20);
        }
    }

    /**
     * As in production, what a node that stands still holds in the database is free after a while.
     *
     * @param settings environment of the process, for example of a wrong clock
     */
    static Process start(Path base, String postgres, Map<String, String> settings) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dbench.postgres=" + postgres + "&options=-c%20idle_in_transaction_session_timeout=2s",
                "-Dbench.schema=" + LeasesUnderFireTest.SCHEMA,
                "-cp",
                System.getProperty("java.class.path"),
                LeaseNode.class.getName(),
                base.toString());
        File log = base.resolve("nodes.log").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private void grant() {
        try {
            bench.grant();
        } catch (RuntimeException failure) {
            failure.printStackTrace();
        }
    }

    private record Task(String release, String environment, String worker) {}

    private void work() {
        while (true) {
            try {
                Optional<Task> task = claim();
                if (task.isPresent()) {
                    drive(task.get());
                } else {
                    LockSupport.parkNanos(50_000_000);
                }
            } catch (RuntimeException | IOException failure) {
                failure.printStackTrace();
            }
        }
    }

    private Optional<Task> claim() {
        String worker = Long.toHexString(System.nanoTime()) + "-"
                + ProcessHandle.current().pid();
        return jdbc.sql("""
                        update fire set worker = :worker, locked_until = clock_timestamp() + interval '1.5 seconds'
                         where release = (select release from fire
                                           where not done and (locked_until is null or locked_until < clock_timestamp())
                                           order by exists (select 1 from environment_lease where holder = release) desc,
                                                    random() limit 1 for update skip locked)
                        returning release, environment""")
                .param("worker", worker)
                .query((row, number) -> new Task(row.getString(1), row.getString(2), worker))
                .optional();
    }

    /** Queues, and comes back later if it is not its turn soon; who was served is called first. */
    private void drive(Task task) throws IOException {
        request(task);
        long end = System.nanoTime() + PATIENCE;
        OptionalLong token = bench.leases().token(task.release(), task.environment());
        while (token.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
            token = bench.leases().token(task.release(), task.environment());
        }
        if (token.isPresent()) {
            deploy(task, token.getAsLong());
        }
        jdbc.sql("update fire set locked_until = null where release = :release and worker = :worker")
                .paramSource(task)
                .update();
    }

    private void deploy(Task task, long token) throws IOException {
        standStillOnce();
        LockSupport.parkNanos(30_000_000);
        Order order = order(task, token);
        tool.submit(order);
        Progress progress = tool.poll(order, order.key());
        while (progress instanceof Progress.Running) {
            LockSupport.parkNanos(10_000_000);
            progress = tool.poll(order, order.key());
        }
        jdbc.sql("insert into fire_result (release, environment, token, outcome) values (?, ?, ?, ?)")
                .params(task.release(), task.environment(), token, progress.toString())
                .update();
        if (progress instanceof Progress.Succeeded) {
            finish(task);
        }
    }

    /** As a step that the engine commits: only the worker that still has it may ask. */
    private void request(Task task) {
        transaction.executeWithoutResult(status -> {
            if (isStillOurs(task, "locked_until = clock_timestamp() + interval '1.5 seconds'")) {
                bench.leases().request(task.release(), task.environment(), "p-" + task.release(), AWAIT);
            }
        });
    }

    /** As a step that the engine commits: only the worker that still has it gives the environment back. */
    private void finish(Task task) {
        transaction.executeWithoutResult(status -> {
            if (isStillOurs(task, "done = true")) {
                bench.leases().release(task.release(), task.environment());
            }
        });
    }

    private boolean isStillOurs(Task task, String change) {
        return jdbc.sql("update fire set " + change + " where release = :release and worker = :worker and not done")
                        .paramSource(task)
                        .update()
                == 1;
    }

    /** Where the test has put a trap: the holder freezes after it got its token and before it uses it. */
    private void standStillOnce() throws IOException {
        Path trap = base.resolve("trap");
        if (Files.deleteIfExists(trap)) {
            Files.writeString(base.resolve("trapped"), "");
            try {
                LeasesUnderFireTest.signal("STOP", ProcessHandle.current());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Each worker has a key of its own, so that only the fence stands between a late one and the environment. */
    private Order order(Task task, long token) {
        var world = new LocalWorld(base.resolve(task.environment()), 1)
                .without("start")
                .without("health");
        return world.order(
                task.release() + ":" + task.worker(),
                LocalWorld.service("web", null),
                "1.0." + token,
                "%040x".formatted(token),
                token);
    }

    private static void export(Product product, String commit, String path, Path target) throws IOException {
        Files.createDirectories(target);
        Path environment = target;
        while (!environment.endsWith("shop")) {
            environment = Objects.requireNonNull(environment.getParent());
        }
        LockSupport.parkNanos(60_000_000);
        Files.writeString(
                environment.resolveSibling("writes"),
                Long.parseLong(commit, 16) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.writeString(target.resolve("content"), commit);
    }
}
