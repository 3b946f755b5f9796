package org.releasemanager.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Whole releases with tools that do nothing: the application against Camunda alone with the same models. */
final class LifecycleBenchmark {
    private static final int AT_ONCE = Integer.getInteger("bench.releases", 16);
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private final Measured measured = new Measured();
    private final Crew crew = new Crew();

    private LifecycleBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-lifecycle");
        try (var context = Application.start(Map.of(
                        "release-manager.home", folder.resolve("home"),
                        "spring.datasource.url", database(folder, "application"),
                        "release-manager.deployment.poll-every", "PT0.25S",
                        "release-manager.effect.poll-every", "PT0.25S",
                        "release-manager.health.poll-every", "PT0.25S"));
                var tuned = BareEngine.tuned(
                        database(folder, "tuned"), context.getBean("recordOutcomeListener"));
                var standard = BareEngine.standard(
                        database(folder, "standard"), context.getBean("recordOutcomeListener"))) {
            var application = new ApplicationSide(context, folder.resolve("repository"));
            new LifecycleBenchmark().compare(application, tuned, standard);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    /** A file as the application has it: all that is committed is on disk. */
    private static String database(Path folder, String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    private void compare(Side application, Side tuned, Side standard) throws Exception {
        var sides = List.of(application, tuned, standard);
        for (Side side : sides) {
            countStatements(side);
        }
        for (int i = 1; i < WARM_UPS; i++) {
            for (Side side : sides) {
                crew.run(side, AT_ONCE);
            }
        }
        idle();
        for (int i = 0; i < ROUNDS; i++) {
            for (Side side : sides) {
                round(side);
            }
            measured.print();
        }
        measured.print();
        measured.printRatio("CPU, application / bare tuned", "application: CPU ms", "bare tuned: CPU ms", "<= 1.15");
        measured.printRatio(
                "statements, application / bare tuned", "application: statements", "bare tuned: statements", "<= 1.15");
        measured.printRatio("rate, application / bare default", "application: rate", "bare default: rate", ">= 1.2");
        measured.printRatio("rate, application / bare tuned", "application: rate", "bare tuned: rate", "none");
    }

    private void round(Side side) throws Exception {
        double cpu = Measured.cpuMillis();
        long start = System.nanoTime();
        crew.run(side, AT_ONCE);
        measured.add(side.name() + ": CPU ms", (Measured.cpuMillis() - cpu) / AT_ONCE);
        measured.add(side.name() + ": rate", AT_ONCE / ((System.nanoTime() - start) / 1e9));
    }

    /** What the machinery of all sides costs while nothing happens; part of everybody's CPU. */
    private void idle() throws InterruptedException {
        double cpu = Measured.cpuMillis();
        Thread.sleep(5_000);
        measured.add("idle CPU ms per s", (Measured.cpuMillis() - cpu) / 5);
    }

    private void countStatements(Side side) throws Exception {
        var jdbc = JdbcClient.create(dataSource(side));
        jdbc.sql("set query_statistics_max_entries 5000").update();
        jdbc.sql("set query_statistics true").update();
        crew.run(side, AT_ONCE);
        String source = " from information_schema.query_statistics ";
        long all = jdbc.sql("select sum(execution_count)" + source).query(Long.class).single();
        measured.add(side.name() + ": statements", all / (double) AT_ONCE);
        measured.add(
                side.name() + ": activities",
                side.engine().getHistoryService().createHistoricActivityInstanceQuery().count() / (double) AT_ONCE);
        System.out.println("Most frequent statements of " + side.name() + ", per release:");
        jdbc.sql("select execution_count, cumulative_execution_time, sql_statement" + source
                        + "order by execution_count desc limit " + Integer.getInteger("bench.statements", 25))
                .query((row, i) -> "%8.1f %8.1f ms  %s".formatted(row.getLong(1) / (double) AT_ONCE,
                        row.getDouble(2) / AT_ONCE, shortened(row.getString(3))))
                .list()
                .forEach(System.out::println);
        jdbc.sql("set query_statistics false").update();
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(150, line.length()));
    }

    private static DataSource dataSource(Side side) {
        return ((ProcessEngineConfigurationImpl) side.engine().getProcessEngineConfiguration()).getDataSource();
    }
}
