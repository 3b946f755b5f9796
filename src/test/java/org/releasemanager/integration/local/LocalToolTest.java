package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;

/** The words that the stories about the local tool share. */
abstract class LocalToolTest {
    @TempDir
    protected Path base;

    protected int port;
    protected LocalWorld world;
    protected LocalDeploymentTool tool;

    @BeforeEach
    void createWorld() {
        port = TinyService.freePort();
        world = new LocalWorld(base, port);
        tool = world.freshTool();
    }

    @AfterEach
    void endWorld() {
        world.close();
    }

    protected void deploy(Order order) {
        tool.submit(order);
        assertThat(end(order)).isInstanceOf(Progress.Succeeded.class);
    }

    protected String failure(Order order) {
        tool.submit(order);
        return reason(end(order));
    }

    protected Progress undo(Order order) {
        tool.undo(order);
        return end(order, order.key() + ":undo");
    }

    protected Progress end(Order order) {
        return end(order, order.key());
    }

    protected Progress end(Order order, String key) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> tool.poll(order, key), progress -> !(progress instanceof Progress.Running));
    }

    protected static String reason(Progress progress) {
        assertThat(progress).isInstanceOf(Progress.Failed.class);
        return ((Progress.Failed) progress).reason();
    }

    protected void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(world.file(name)) && Files.size(world.file(name)) > 0);
    }

    /** The process that wrote its number into this file of the world. */
    protected boolean processRuns(String file) throws IOException {
        long pid = Long.parseLong(Files.readString(world.file(file)).strip());
        return ProcStat.of(pid).filter(ProcStat::runs).isPresent();
    }

    protected List<String> releases() throws IOException {
        return names(world.directory().resolve("releases"));
    }

    protected static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
