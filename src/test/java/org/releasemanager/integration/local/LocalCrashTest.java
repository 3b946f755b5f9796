package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;

/** A release manager dies or freezes in the middle of its work, and another one takes over. */
class LocalCrashTest extends LocalToolTest {
    private @Nullable Process last;

    @AfterEach
    void endDoomed() {
        if (last != null) {
            last.destroyForcibly();
        }
    }

    @Test
    void buildOfADeadJvmIsEndedAndDoneAgain() throws Exception {
        String build = "echo $$ >> '%1$s/builds'; test -e '%1$s/again' || { touch '%1$s/again'; exec sleep 600; }"
                .formatted(base);
        Process doomed = doomed("1.0.0", build);
        awaitFile("builds");
        kill(doomed);
        assertThat(processRuns("builds")).as("the build outlives its JVM").isTrue();
        Files.copy(world.file("builds"), world.file("first-build"));
        Order order = world.build(build).order("1.0.0");

        assertThat(end(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(processRuns("first-build")).isFalse();
        assertThat(world.lines("builds")).isEqualTo(2);
        assertThat(world.starts("1.0.0")).isEqualTo(1);
        assertThat(world.get("/version")).isEqualTo("1.0.0");
    }

    @Test
    void serviceOfADeadJvmIsAdoptedWhileItStarts() throws Exception {
        Path wellWhen = world.sources(LocalWorld.commit("1.0.0")).resolve("well-when");
        Files.writeString(wellWhen, world.file("well").toString());
        Process doomed = doomed("1.0.0", "");
        awaitFile("starts");
        kill(doomed);
        Order order = world.order("1.0.0");
        assertThat(tool.poll(order, order.key())).isInstanceOf(Progress.Running.class);
        Files.writeString(world.file("well"), "");

        assertThat(end(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(world.starts("1.0.0")).isEqualTo(1);
    }

    @Test
    void serviceOutlivesTheJvmThatStartedIt() throws Exception {
        Process doomed = doomed("1.0.0", "");
        Order order = world.order("1.0.0");
        await().atMost(Duration.ofSeconds(60)).until(() -> tool.poll(order, order.key()) instanceof Progress.Succeeded);

        kill(doomed);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(tool.liveVersion(order)).contains("1.0.0");
        deploy(world.order("1.1.0"));
        assertThat(world.get("/version")).isEqualTo("1.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Exports", "Stops", "Switches", "Starts", "Waits until"})
    void workKilledInAnyStepIsFinishedOnceAndCanBeUndone(String step) throws Exception {
        deploy(world.order("0.9.0"));
        Process doomed = doomed("1.0.0", "sleep 0");
        Order order = new LocalWorld(base, port).build("sleep 0").order("1.0.0");
        awaitStep(step);
        kill(doomed);

        assertThat(end(order)).isInstanceOf(Progress.Succeeded.class);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(world.starts("1.0.0")).isEqualTo(1);
        assertThat(undo(order)).isInstanceOf(Progress.Succeeded.class);
        assertThat(world.get("/version")).isEqualTo("0.9.0");
    }

    @Test
    void frozenJvmKeepsOthersOutAndIsRefusedWhenItWakes() throws Exception {
        Process doomed = doomed("1.0.0", "echo $$ > '" + world.file("builder") + "'; sleep 2");
        awaitFile("builder");
        signal("STOP", doomed);
        Order late = new LocalWorld(base, port).order("1.0.0");
        Order newer = world.order("1.1.0", LocalWorld.commit("1.1.0"), 2);
        tool.submit(newer);
        assertThat(tool.obstacles(newer)).singleElement().asString().contains("Other work still goes on here");
        assertThat(tool.poll(newer, newer.key())).isInstanceOf(Progress.Running.class);

        signal("CONT", doomed);

        assertThat(end(newer)).isInstanceOf(Progress.Succeeded.class);
        assertThat(reason(end(late))).contains("Refused").contains("leased again");
        assertThat(world.get("/version")).isEqualTo("1.1.0");
        assertThat(world.starts("1.0.0")).isZero();
    }

    @Test
    void lateOrderForOneServiceIsRefusedOnceTheEnvironmentWasLeasedForAnother() {
        var web = LocalWorld.service("web", null);
        var jobs = LocalWorld.service("jobs", null);
        world.services(web, jobs).without("start").without("health");
        deploy(world.order("shop-1.1.0:staging:jobs:1-1", jobs, "1.1.0", LocalWorld.commit("1.1.0"), 2));

        String late = failure(world.order("shop-1.0.0:staging:web:1-1", web, "1.0.0", LocalWorld.commit("1.0.0"), 1));

        assertThat(late).contains("Refused").contains("leased again");
    }

    private Process doomed(String version, String build) throws IOException {
        world.sources(LocalWorld.commit(version));
        Process started = DoomedJvm.start(base, port, version, build);
        last = started;
        return started;
    }

    /** A step may be too short to be seen, and the kill may come later: any point in time has to be good. */
    private void awaitStep(String step) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    String state = stateOfDoomedWork();
                    return state.contains("\"detail\" : \"" + step) || state.contains("SUCCEEDED");
                });
    }

    private String stateOfDoomedWork() throws IOException {
        try (Stream<Path> works = Files.list(world.directory().resolve(".release-manager/work"))) {
            Path state = works.filter(work -> work.getFileName().toString().startsWith("shop-1.0.0"))
                    .map(work -> work.resolve("state.json"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
            return state == null ? "" : Files.readString(state);
        }
    }

    private static void kill(Process jvm) throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    private static void signal(String name, Process jvm) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + jvm.pid())
                .start()
                .waitFor();
    }
}
