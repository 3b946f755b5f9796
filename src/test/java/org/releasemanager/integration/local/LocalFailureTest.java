package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;

/** What can go wrong with a deployment, and what is left of it. */
class LocalFailureTest extends LocalToolTest {
    @Test
    void failingBuildTellsItsLastLinesAndTouchesNothing() throws Exception {
        deploy(world.order("1.0.0"));
        Order order = world.build("for line in $(seq 30); do echo \"line $line\"; done; exit 3")
                .order("1.1.0");

        String reason = failure(order);

        String lastTwenty = String.join(
                "\n",
                IntStream.rangeClosed(11, 30).mapToObj(line -> "line " + line).toList());
        assertThat(reason)
                .contains("ended with exit code 3\n" + lastTwenty + "\n")
                .doesNotContain("line 10");
        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(releases()).containsExactly("1.0.0");
    }

    @Test
    void undoOfADeploymentThatTouchedNothingDoesNothing() throws Exception {
        deploy(world.order("1.0.0"));
        Order order = world.build("false").order("1.1.0");
        failure(order);

        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(world.starts("1.0.0")).isEqualTo(1);
    }

    @Test
    void undoOfAnOrderThatNeverCameKeepsItFromComingLater() {
        Order order = world.order("1.0.0");

        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(failure(order)).contains("Undone before it was finished");
        assertThat(tool.liveVersion(order)).isEmpty();
    }

    @Test
    void hangingBuildIsEndedWithAllThatItStarted() throws Exception {
        Order order = world.setting("buildTimeout", "1")
                .build("sleep 600 & echo $! > '" + world.file("child") + "'; echo building; wait")
                .order("1.0.0");

        assertThat(failure(order)).contains("longer than 1 s").contains("building");

        assertThat(processRuns("child")).isFalse();
    }

    @Test
    void startThatEndsFailsAtOnceWithItsOutput() throws Exception {
        TinyService.script(
                world.sources(LocalWorld.commit("1.0.0")).resolve("broken.sh"), "echo 'no database'; exit 7\n");
        Order order =
                world.startedBy("./broken.sh").setting("healthTimeout", "PT1H").order("1.0.0");

        assertThat(failure(order)).contains("ended with exit code 7").contains("no database");
    }

    @Test
    void versionThatIsNeverWellFailsAndUndoBringsTheOldOneBack() throws Exception {
        deploy(world.order("1.0.0"));
        Order order = neverWell("1.1.0");

        assertThat(failure(order)).contains("Not healthy within 1 s").contains("status 503");

        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);
        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(world.starts("1.0.0")).isEqualTo(2);
    }

    @Test
    void undoOfASecondAttemptGoesBackBeyondTheFirstThatFailed() throws Exception {
        deploy(world.order("1.0.0"));
        Order failed = neverWell("1.1.0");
        failure(failed);
        Files.writeString(world.file("well"), "");
        Order secondAttempt = world.order("1.1.0");
        deploy(secondAttempt);

        assertThat(undo(secondAttempt)).isInstanceOf(Progress.Succeeded.class);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void answerOfAStrangerIsNotTakenForTheNewVersions() throws Exception {
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Order order = world.order("1.0.0");

            assertThat(failure(order)).contains("answered by another process");

            assertThat(world.starts("1.0.0")).isZero();
            assertThat(tool.liveVersion(order)).isEmpty();
        }
    }

    @Test
    void undoThatFailedCanBeTriedAgain() throws Exception {
        Order first = world.order("1.0.0");
        Order second = world.order("1.1.0");
        deploy(first);
        deploy(second);
        stopByHand();
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(reason(undo(second))).contains("answered by another process");
        }

        assertThat(undo(second)).isInstanceOf(Progress.Succeeded.class);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void cancelEndsTheBuild() throws Exception {
        Order order = world.build("echo $$ > '" + world.file("builder") + "'; exec sleep 600")
                .order("1.0.0");
        tool.submit(order);
        awaitFile("builder");

        tool.cancel(order, order.key());

        assertThat(reason(end(order))).isEqualTo("Cancelled");
        assertThat(processRuns("builder")).isFalse();
        assertThat(tool.liveVersion(order)).isEmpty();
    }

    @Test
    void cancelAfterTheSwitchEndsTheNewServiceAndLeavesTheLink() throws Exception {
        deploy(world.order("1.0.0"));
        Order order = world.setting("healthTimeout", "PT1H").order("1.1.0");
        Files.writeString(world.sources(order.commit()).resolve("well-when"), "/nowhere/at/all");
        tool.submit(order);
        await().atMost(Duration.ofSeconds(60)).until(() -> world.starts("1.1.0") == 1);

        tool.cancel(order, order.key());

        assertThat(reason(end(order))).isEqualTo("Cancelled");
        assertThat(tool.liveVersion(order)).contains("1.1.0");
        assertThat(new LocalService(new Layout(world.directory(), world.directory()), Clock.systemUTC()).runs())
                .isFalse();
        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);
        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void serviceThatDoesNotStopIsKilled() throws Exception {
        TinyService.script(
                world.sources(LocalWorld.commit("1.0.0")).resolve("stubborn.sh"),
                "trap '' TERM\necho $$ > '" + world.file("stubborn") + "'\nexec ./start.sh \"$1\"\n");
        deploy(world.setting("stopTimeout", "1").startedBy("./stubborn.sh").order("1.0.0"));

        deploy(world.startedBy("./start.sh").order("1.1.0"));

        assertThat(processRuns("stubborn")).isFalse();
        assertThat(world.get("/version")).isEqualTo("1.1.0");
    }

    @Test
    void unreadableCommitIsAFailureWithItsReason() {
        var withoutCommit = new LocalDeploymentTool(
                world.workspace(),
                (product, commit, path, target) -> {
                    throw new IOException("no commit " + commit);
                },
                Clock.systemUTC());
        Order order = world.order("1.0.0");
        withoutCommit.submit(order);

        assertThat(reason(end(order))).contains("no commit " + order.commit());
        withoutCommit.close();
    }

    @Test
    void unsafeVersionIsRefused() {
        Order order = world.order("../../1.0.0");

        assertThat(failure(order)).contains("cannot name a folder");
    }

    private Order neverWell(String version) throws Exception {
        Files.writeString(
                world.sources(LocalWorld.commit(version)).resolve("well-when"),
                world.file("well").toString());
        return world.setting("healthTimeout", "1").order(version);
    }

    private void stopByHand() throws Exception {
        ShellCommand.kill(new Layout(world.directory(), world.directory()).servicePid(), Duration.ofSeconds(5));
    }
}
