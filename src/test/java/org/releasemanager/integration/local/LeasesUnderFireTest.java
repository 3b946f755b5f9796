package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.database.Postgres;
import org.releasemanager.database.WrongClock;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred releases want two environments, on two nodes that are killed and frozen at random. */
@Tag("chaos")
class LeasesUnderFireTest {
    static final String SCHEMA = "fire";
    private static final int RELEASES = 100;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path base;

    private final List<Process> started = new ArrayList<>();
    private int kills;
    private int stops;

    @AfterEach
    void endNodes() {
        started.forEach(node -> node.destroyForcibly().onExit().join());
        System.clearProperty("bench.postgres");
        System.clearProperty("bench.schema");
    }

    @ParameterizedTest
    @ValueSource(longs = {20261127, 7})
    void nobodyHoldsTogetherTokensRiseAndEverybodyIsServed(long seed) throws Exception {
        underFire(seed, Map.of(), Map.of());
    }

    @Test
    void norWhenTheClocksOfTheNodesAreTenMinutesApart() throws Exception {
        underFire(42, WrongClock.wrong("+5m", Map.of()), WrongClock.wrong("-5m", Map.of()));
    }

    private void underFire(long seed, Map<String, String> one, Map<String, String> other) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "the signals of Linux");
        try (var database = Postgres.start()) {
            System.setProperty("bench.postgres", database.url());
            System.setProperty("bench.schema", SCHEMA);
            try (var bench = new DeploymentBench(ProductFixtures.shop())) {
                var audit = new LeaseAudit(bench.get(JdbcClient.class), base);
                audit.prepare(bench, RELEASES);
                var nodes = new ArrayList<>(List.of(start(database, one), start(database, other)));
                var settings = List.of(one, other);
                lateHolderIsRefused(audit, nodes);
                var random = new Random(seed);
                long end = System.nanoTime() + LONGEST.toNanos();
                while (audit.undone() > 0 && System.nanoTime() < end) {
                    Thread.sleep(500 + random.nextInt(1_500));
                    int target = random.nextInt(2);
                    strike(random, target, nodes, () -> start(database, settings.get(target)));
                }

                assertThat(audit.undone())
                        .as("releases that never got their turn, seed " + seed)
                        .isZero();
                audit.holdersNeverOverlapAndTokensRise();
                audit.nothingIsWrittenUnderAnOldToken();
                assertThat(kills).as("kills").isPositive();
                assertThat(stops).as("stops").isPositive();
            }
        }
    }

    /** The first holder of all freezes before it writes, and wakes when others have held and written since. */
    private void lateHolderIsRefused(LeaseAudit audit, List<Process> nodes) throws Exception {
        await("a holder stands still").atMost(Duration.ofMinutes(1)).until(() -> Files.exists(base.resolve("trapped")));
        long before = audit.results();
        await("others go on meanwhile").atMost(Duration.ofMinutes(1)).until(() -> audit.results() > before + 4);
        for (Process node : nodes) {
            signal("CONT", node.toHandle());
        }
        await("the fence refuses it").atMost(Duration.ofMinutes(1)).until(() -> audit.refusals() > 0);
    }

    private interface Start {
        Process node() throws IOException;
    }

    private void strike(Random random, int target, List<Process> nodes, Start again) throws Exception {
        Process node = nodes.get(target);
        if (random.nextInt(3) == 0) {
            node.destroyForcibly().waitFor();
            nodes.set(target, again.node());
            kills++;
        } else {
            signal("STOP", node.toHandle());
            Thread.sleep(1_000 + random.nextInt(2_500));
            signal("CONT", node.toHandle());
            stops++;
        }
    }

    private Process start(Postgres database, Map<String, String> settings) throws IOException {
        Process node = LeaseNode.start(base, database.url(), settings);
        started.add(node);
        return node;
    }

    static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
