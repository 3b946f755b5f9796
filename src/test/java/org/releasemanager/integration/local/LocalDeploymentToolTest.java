package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;
import org.releasemanager.deployment.spi.DeploymentToolContractTest;

class LocalDeploymentToolTest extends DeploymentToolContractTest {
    @TempDir
    private Path base;

    private LocalWorld world;

    @BeforeEach
    void createWorld() {
        world = new LocalWorld(base, TinyService.freePort());
    }

    @AfterEach
    void endWorld() {
        world.close();
    }

    @Override
    protected DeploymentTool freshTool() {
        return world.freshTool();
    }

    @Override
    protected Order order(String version, long fencingToken) {
        return world.order(version, LocalWorld.commit(version), fencingToken);
    }

    @Override
    protected Order hopelessOrder() {
        return world.build("exit 3").order("1.0.0");
    }

    @Override
    protected Order endlessOrder() {
        return world.build("sleep 600").order("1.0.0");
    }

    @Override
    protected int timesDone(String version) {
        return world.starts(version);
    }

    @Test
    void liveServiceIsTheNewVersionInItsOwnFolder() throws Exception {
        Order order = order("1.0.0", 1);

        deploy(freshTool(), order);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(Files.readSymbolicLink(world.directory().resolve("current"))).hasToString("releases/1.0.0");
        assertThat(files(world.directory().resolve("releases/1.0.0"))).containsExactly("commit", "start.sh");
    }

    @Test
    void serviceSeesNothingOfOurEnvironmentButThePlainThings() throws Exception {
        Order order = order("1.0.0", 1);

        deploy(freshTool(), order);

        assertThat(world.get("/environment").lines())
                .contains("RELEASE_DIRECTORY", "RELEASE_VERSION", "PATH")
                .isSubsetOf(
                        "RELEASE_DIRECTORY",
                        "RELEASE_VERSION",
                        "PATH",
                        "HOME",
                        "USER",
                        "LOGNAME",
                        "LANG",
                        "LC_ALL",
                        "TZ",
                        "TMPDIR",
                        "JAVA_HOME",
                        "PWD",
                        "OLDPWD",
                        "_",
                        "SHLVL");
    }

    @Test
    void buildRunsInTheReleaseBeforeItGoesLive() throws IOException {
        Order order = world.build("echo \"$RELEASE_VERSION in $RELEASE_DIRECTORY\" > built; pwd >> built")
                .order("1.0.0");

        deploy(freshTool(), order);

        String[] built =
                Files.readString(world.directory().resolve("current/built")).split("\n", -1);
        assertThat(built[0]).isEqualTo("1.0.0 in " + built[1]);
    }

    @Test
    void whatIsLiveAndWellAlreadyIsNotStartedAgain() {
        DeploymentTool tool = freshTool();
        deploy(tool, order("1.0.0", 1));
        Order again = order("1.0.0", 2);

        deploy(tool, again);

        assertThat(world.starts("1.0.0")).isEqualTo(1);
    }

    @Test
    void undoOfAnOrderThatFoundItselfLiveLeavesItSo() {
        DeploymentTool tool = freshTool();
        deploy(tool, order("1.0.0", 1));
        Order again = order("1.0.0", 2);
        deploy(tool, again);

        tool.undo(again);

        assertThat(end(tool, again, undoKey(again))).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(again)).contains("1.0.0");
        assertThat(world.starts("1.0.0")).isEqualTo(1);
    }

    @Test
    void undoneVersionRunsWithTheStartCommandItHadThen() throws Exception {
        DeploymentTool tool = freshTool();
        deploy(tool, order("1.0.0", 1));
        TinyService.script(world.sources(LocalWorld.commit("1.1.0")).resolve("begin.sh"), "exec ./start.sh \"$1\"\n");
        Order second = world.startedBy("./begin.sh").order("1.1.0");
        deploy(tool, second);

        tool.undo(second);

        assertThat(end(tool, second, undoKey(second))).isInstanceOf(Progress.Succeeded.class);
        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void undoGoesBackStepByStep() throws Exception {
        DeploymentTool tool = freshTool();
        Order first = order("1.0.0", 1);
        Order second = order("1.1.0", 1);
        Order third = order("1.2.0", 1);
        deploy(tool, first);
        deploy(tool, second);
        deploy(tool, third);

        tool.undo(third);
        end(tool, third, undoKey(third));
        tool.undo(second);

        assertThat(end(tool, second, undoKey(second))).isInstanceOf(Progress.Succeeded.class);
        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void undoOfWhatIsNoLongerLiveIsRefused() {
        DeploymentTool tool = freshTool();
        Order first = order("1.0.0", 1);
        deploy(tool, first);
        deploy(tool, order("1.1.0", 1));

        tool.undo(first);

        assertThat(end(tool, first, undoKey(first)))
                .isInstanceOfSatisfying(Progress.Failed.class, failed -> assertThat(failed.reason())
                        .contains("1.1.0 is, which came later"));
        assertThat(tool.liveVersion(first)).contains("1.1.0");
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
