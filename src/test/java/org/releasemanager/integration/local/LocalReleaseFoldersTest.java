package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.integration.local.LocalWorld.commit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;

/** What lies where; the environments here serve files, so nothing is started. */
class LocalReleaseFoldersTest extends LocalToolTest {
    private static final String FIRST = "1".repeat(40);
    private static final String REWORKED = "2".repeat(40);

    @BeforeEach
    void serveFilesOnly() {
        world.without("start").without("health");
    }

    @Test
    void eachOfSeveralServicesHasItsOwnFolder() throws Exception {
        var web = LocalWorld.service("web", null);
        var api = LocalWorld.service("api", "echo built > built");
        world.services(web, api);
        Order webOrder = world.order("k:web:1", web, "1.0.0", FIRST, 1);
        Order apiOrder = world.order("k:api:1", api, "2.0.0", FIRST, 1);

        deploy(webOrder);
        deploy(apiOrder);

        assertThat(names(world.directory()))
                .as("one fence for the environment, a folder for each service")
                .containsExactly(".release-manager", "api", "web");
        assertThat(tool.liveVersion(webOrder)).contains("1.0.0");
        assertThat(tool.liveVersion(apiOrder)).contains("2.0.0");
        assertThat(world.directory().resolve("api/current/built")).exists();
        assertThat(undo(apiOrder)).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(webOrder)).contains("1.0.0");
        assertThat(tool.liveVersion(apiOrder)).isEmpty();
    }

    @Test
    void reworkedVersionGetsThePlainNameAndUndoGivesItBack() throws Exception {
        deploy(world.order("1.0.0", FIRST, 1));
        Order reworked = world.order("1.0.0", REWORKED, 1);

        deploy(reworked);

        assertThat(liveCommit()).isEqualTo(REWORKED);
        assertThat(releases()).containsExactly("1.0.0", "1.0.0~111111111111");
        assertThat(undo(reworked)).isInstanceOf(Progress.Succeeded.class);
        assertThat(liveCommit()).isEqualTo(FIRST);
        assertThat(releases()).containsExactly("1.0.0", "1.0.0~222222222222");
        assertThat(tool.liveVersion(reworked)).contains("1.0.0");
    }

    @Test
    void crashBetweenTheRenamesOfAReworkedVersionLosesNeither() throws Exception {
        deploy(world.order("1.0.0", FIRST, 1));
        Path releases = world.directory().resolve("releases");
        Path records = world.directory().resolve(".release-manager/releases");
        Files.move(releases.resolve("1.0.0"), releases.resolve("1.0.0~111111111111"));
        Files.copy(records.resolve("1.0.0.json"), records.resolve("1.0.0~111111111111.json"));
        Order reworked = world.order("1.0.0", REWORKED, 1);
        assertThat(tool.liveVersion(reworked)).contains("1.0.0");

        deploy(reworked);

        assertThat(liveCommit()).isEqualTo(REWORKED);
        assertThat(undo(reworked)).isInstanceOf(Progress.Succeeded.class);
        assertThat(liveCommit()).isEqualTo(FIRST);
    }

    @Test
    void installedReleaseIsUsedAgain() {
        world.build("echo x >> '" + world.file("builds") + "'");
        Order order = world.order("1.0.0");
        deploy(order);
        deploy(world.order("1.1.0"));
        undo(order);

        deploy(world.order("1.0.0"));

        assertThat(world.lines("builds")).isEqualTo(2);
        assertThat(tool.liveVersion(order)).contains("1.0.0");
    }

    @Test
    void onlyTheNewestReleasesStay() throws Exception {
        world.setting("keep", "2");

        for (String version : new String[] {"1.0.0", "1.1.0", "1.2.0", "1.3.0"}) {
            deploy(world.order(version));
        }

        assertThat(releases()).containsExactly("1.2.0", "1.3.0");
    }

    @Test
    void theReleaseBeforeStaysWhateverTheNumber() throws Exception {
        deploy(world.order("1.0.0"));
        Order second = world.setting("keep", "1").order("1.1.0");
        deploy(second);

        assertThat(releases()).containsExactly("1.0.0", "1.1.0");
        assertThat(undo(second)).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(second)).contains("1.0.0");
    }

    @Test
    void releaseThatAPersonMadeCanBeGoneBackTo() throws Exception {
        Files.createDirectories(world.directory().resolve("releases/0.9.0"));
        Files.createSymbolicLink(world.directory().resolve("current"), Path.of("releases", "0.9.0"));
        Order order = world.order("1.0.0");
        assertThat(tool.liveVersion(order)).contains("0.9.0");
        deploy(order);

        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(tool.liveVersion(order)).contains("0.9.0");
    }

    @Test
    void buildOutputAndWorkOrdersStayOutOfTheRelease() throws Exception {
        Order order = world.build("echo hello").order("1.0.0");

        deploy(order);

        Path root = world.directory();
        assertThat(names(root.resolve("releases/1.0.0"))).containsExactly("commit", "start.sh");
        assertThat(names(root.resolve("logs")))
                .singleElement()
                .asString()
                .matches("1\\.0\\.0-\\d{8}-\\d{6}-build\\.log");
        assertThat(names(root.resolve(".release-manager/work")))
                .singleElement()
                .asString()
                .startsWith("shop-1.0.0_staging");
    }

    @Test
    void linkInPlaceOfAFolderIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(world.file("elsewhere"));
        Files.createDirectories(world.directory());
        Files.createSymbolicLink(world.directory().resolve("releases"), elsewhere);
        Order order = world.order("1.0.0", commit("1.0.0"), 1);

        assertThat(tool.obstacles(order)).singleElement().asString().contains("is a link");

        assertThatThrownBy(() -> tool.submit(order)).hasMessageContaining("is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private String liveCommit() throws Exception {
        return Files.readString(world.directory().resolve("current/commit"));
    }
}
