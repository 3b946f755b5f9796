package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.TinyService;

/** The database's primary dies under load, and its standby takes over. */
@Tag("chaos")
class FailoverTest {
    private static final int RELEASES = 200;
    private static final int CLIENTS = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final int port = TinyService.freePort();
    private final Api api = new Api(port);
    private final ConcurrentSkipListSet<String> acknowledged = new ConcurrentSkipListSet<>();

    @Test
    void withASynchronousStandbyNothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        try (var pipelines = new PipelineServer(Duration.ofSeconds(8));
                var databases = PostgresPair.start(Files.createDirectory(folder.resolve("databases")), true);
                var server = launch(databases)) {
            server.awaitReady();
            var crew = new Crew(api);
            String deployed = new Shop("deployed", folder)
                    .withFirstVersion()
                    .deployedBy(pipelines)
                    .release(api, "1.0.0");
            crew.workWhile(deployed, () -> pipelines.executions().isEmpty());
            var clients = startReleases("deployed", true);
            awaitAcknowledged(5);

            databases.stopStreaming();
            Thread.sleep(2_000);
            var before = List.copyOf(acknowledged);
            databases.killPrimary();
            databases.promoteStandby();
            await("recovery").atMost(RECOVERY).until(() -> acknowledged.size() > before.size());
            clients.join();

            assertThat(before).as("the primary died in the middle of it").hasSizeLessThan(RELEASES);
            assertThat(acknowledged).hasSize(RELEASES);
            assertThat(acknowledged).allSatisfy(id -> assertThat(instancesOf(id))
                    .as("%s, acknowledged before: %s: %s", id, before.contains(id), crew.describe(id))
                    .isOne());
            var released = crew.workUntilEnded(deployed);
            assertThat(released.path("state").asText())
                    .as(crew.describe(deployed))
                    .isEqualTo("COMPLETED");
            assertThat(pipelines.executions()).isEqualTo(PipelineServer.ONE_RELEASE);
            var last = acknowledged.last();
            assertThat(new Crew(api)
                            .workUntil(last, "userTask_completeDevelopment")
                            .path("release")
                            .asText())
                    .isEqualTo(last);
        }
    }

    /** Keeps the test above honest, and shows what the setting is for. */
    @Test
    void withoutASynchronousStandbyWhatItHasNotReceivedIsLost() throws Exception {
        try (var databases = PostgresPair.start(Files.createDirectory(folder.resolve("databases")), false);
                var server = launch(databases)) {
            server.awaitReady();
            new Shop("lost", folder).withFirstVersion().define(api);
            databases.stopStreaming();
            startReleases("lost", false).join();
            assertThat(acknowledged).hasSize(RELEASES);

            databases.killPrimary();
            databases.promoteStandby();
            server.awaitReady();

            assertThat(api.get("manager", "/api/releases?product=lost")
                            .json()
                            .path("total")
                            .asInt())
                    .isLessThan(RELEASES);
        }
    }

    private Server launch(PostgresPair databases) throws Exception {
        return Server.launch(
                KilledApplication.class, Files.createDirectory(folder.resolve("home")), port, databases.settings());
    }

    /** Each client asks again, under the same key, until it has an answer that counts. */
    private CompletableFuture<Void> startReleases(String product, boolean persistent) {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var all = IntStream.range(0, RELEASES)
                .mapToObj(number ->
                        CompletableFuture.runAsync(() -> start(product, "2.0." + number, persistent), clients))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(all).whenComplete((done, failure) -> clients.shutdown());
    }

    private void start(String product, String version, boolean persistent) {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        do {
            try {
                var answer = api.post(
                        "manager", "/api/releases", Map.of("product", product, "version", version), "key-" + version);
                if (answer.status() == 201 || answer.status() == 200) {
                    acknowledged.add(answer.json().path("id").asText());
                    return;
                }
                assertThat(answer.status()).as(answer.text()).isIn(500, 503);
                Thread.sleep(200);
            } catch (UncheckedIOException noAnswer) {
                // that is what the key is for
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        } while (persistent && System.nanoTime() < patience);
    }

    private void awaitAcknowledged(int releases) throws InterruptedException {
        while (acknowledged.size() < releases) {
            Thread.sleep(50);
        }
    }

    private int instancesOf(String id) {
        var running =
                api.get("admin", "/engine-rest/process-instance/count?processDefinitionKey=release&businessKey=" + id);
        return running.json().path("count").asInt();
    }
}
