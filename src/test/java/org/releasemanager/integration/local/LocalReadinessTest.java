package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Order;

/** What an environment says before it takes an order. */
class LocalReadinessTest extends LocalToolTest {
    @Test
    void absentDirectoryThatCanBeCreatedIsNoObstacleAndStaysAbsent() {
        assertThat(tool.obstacles(world.order("1.0.0"))).isEmpty();
        assertThat(world.directory()).doesNotExist();
    }

    @Test
    void fileInPlaceOfTheDirectoryIsAnObstacle() throws Exception {
        Files.writeString(world.directory(), "not a folder");

        assertThat(tool.obstacles(world.order("1.0.0")))
                .singleElement()
                .asString()
                .contains("is not a folder");
    }

    @Test
    void wrongSettingsAreObstacles() {
        Order order = world.setting("keep", "none").order("1.0.0");

        assertThat(tool.obstacles(order)).singleElement().asString().contains("'keep'");
    }

    @Test
    void unsafeVersionIsAnObstacle() {
        assertThat(tool.obstacles(world.order("1.0/..")))
                .singleElement()
                .asString()
                .contains("cannot name a folder");
    }

    @Test
    void directoryThatHoldsTheRepositoryIsRefused() throws Exception {
        Files.createDirectories(world.file("srv"));
        Files.createSymbolicLink(world.file("link-to-srv"), world.file("srv"));
        Order order = world.repository(world.file("srv/shop.git"))
                .setting("directory", world.file("link-to-srv").toString())
                .order("1.0.0");

        assertThat(tool.obstacles(order)).singleElement().asString().contains("holds the repository");
        assertThat(failure(order)).contains("holds the repository");
    }

    @Test
    void folderInPlaceOfTheLinkIsRefused() throws Exception {
        Files.createDirectories(world.directory().resolve("current"));

        assertThat(failure(world.order("1.0.0"))).contains("is not a link");
    }

    @Test
    void workUnderAnotherKeyIsAnObstacleWhileItRuns() {
        Order running = world.build("echo x > '" + world.file("building") + "'; sleep 600")
                .order("1.0.0");
        tool.submit(running);
        awaitFile("building");

        assertThat(tool.obstacles(world.order("1.1.0")))
                .singleElement()
                .asString()
                .contains(running.key());
        assertThat(tool.obstacles(running)).isEmpty();

        tool.cancel(running, running.key());
        end(running);
        assertThat(tool.obstacles(world.order("1.1.0"))).isEmpty();
    }
}
