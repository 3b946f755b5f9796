package org.releasemanager.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What waiting deployments cost while nothing changes: statements, questions to the tool and CPU in a second. */
final class PollerBenchmark {
    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("bench.deployments", 10_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);

    private final Measured measured = new Measured();
    private final PatientTool tool;
    private final JdbcClient jdbc;
    private final Copies copies;

    private PollerBenchmark(ApplicationContext context) throws java.sql.SQLException {
        this.tool = context.getBean(PatientTool.class);
        this.jdbc = JdbcClient.create(context.getBean(DataSource.class));
        this.copies = new Copies(context.getBean(DataSource.class));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-poller");
        try (var context = Application.start(Map.of(
                "release-manager.home", folder.resolve("home"),
                "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("poller") + ";WRITE_DELAY=0"))) {
            var side = new ApplicationSide(context, folder.resolve("repository"), "patient");
            new PollerBenchmark(context).compare(side);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void compare(Side side) throws Exception {
        String release = side.start();
        new Crew().drive(side, () -> tool.polls() > 2);
        wait(release, 1, FEW);
        measure("few");
        wait(release, FEW + 1, MANY);
        measure("many");
        measured.print();
        for (String what : new String[] {"statements", "polls", "CPU ms"}) {
            measured.printRatio(what + " per second, " + MANY + " waiting / " + FEW, what + ", many", what + ", few", "1");
        }
    }

    /** Deployments of other releases that wait, too. */
    private void wait(String release, int from, int to) {
        String key = " || '-' || s.x";
        copies.copy("release", "id = '" + release + "'", Map.of(
                "id", "c.id" + key, "version", "c.version" + key, "process_instance_id", "c.process_instance_id" + key),
                from, to);
        copies.copy("effect", "release_id = '" + release + "' and kind = 'deployment'", Map.of(
                "seq", "1000 + s.x", "release_id", "c.release_id" + key, "effect_key", "c.effect_key" + key,
                "subject", "c.subject" + key), from, to);
        copies.copy("deployment", "release_id = '" + release + "'", Map.of(
                "seq", "1000 + s.x", "release_id", "c.release_id" + key, "work_key", "c.work_key" + key,
                "order_key", "c.order_key" + key), from, to);
        copies.analyze();
    }

    private void measure(String when) throws InterruptedException {
        Thread.sleep(5_000);
        jdbc.sql("set query_statistics_max_entries 5000").update();
        jdbc.sql("set query_statistics true").update();
        long polls = tool.polls();
        double cpu = Measured.cpuMillis();
        Thread.sleep(SECONDS * 1_000L);
        measured.add("CPU ms, " + when, (Measured.cpuMillis() - cpu) / SECONDS);
        measured.add("polls, " + when, (tool.polls() - polls) / (double) SECONDS);
        long all = jdbc.sql("select sum(execution_count) from information_schema.query_statistics")
                .query(Long.class).single();
        measured.add("statements, " + when, all / (double) SECONDS);
        jdbc.sql("set query_statistics false").update();
    }
}
