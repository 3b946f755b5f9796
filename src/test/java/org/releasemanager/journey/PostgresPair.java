package org.releasemanager.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.releasemanager.database.Postgres;
import org.springframework.util.FileSystemUtils;

/**
 * A primary and its streaming standby, both real PostgreSQL. The standby starts from a cold copy of the primary's files, for
 * the binaries that come with the tests have no {@code pg_basebackup}. Tests are skipped, with the reason, where it does not run.
 */
final class PostgresPair implements AutoCloseable {
    private static final String STANDBY = "standby";

    private final Path folder;
    private final EmbeddedPostgres primary;
    private final TcpProxy line;
    private final EmbeddedPostgres standby;

    private PostgresPair(Path folder, EmbeddedPostgres primary, TcpProxy line, EmbeddedPostgres standby) {
        this.folder = folder;
        this.primary = primary;
        this.line = line;
        this.standby = standby;
    }

    /** @param synchronous whether a commit is acknowledged only when the standby has it, too */
    static PostgresPair start(Path folder, boolean synchronous) throws Exception {
        try {
            builder(folder.resolve("primary")).start().close();
            FileSystemUtils.copyRecursively(folder.resolve("primary"), folder.resolve(STANDBY));
            Files.setPosixFilePermissions(folder.resolve(STANDBY), PosixFilePermissions.fromString("rwx------"));
            var primary = builder(folder.resolve("primary"))
                    .setServerConfig("synchronous_standby_names", synchronous ? STANDBY : "")
                    .start();
            var line = new TcpProxy(primary.getPort());
            follow(folder.resolve(STANDBY), line.port());
            var pair = new PostgresPair(
                    folder, primary, line, builder(folder.resolve(STANDBY)).start());
            pair.awaitStreaming();
            return pair;
        } catch (IOException | IllegalStateException e) {
            return Assumptions.abort("PostgreSQL does not start here: " + e.getMessage());
        }
    }

    /** What a node needs to use whichever of the two is primary. */
    Map<String, String> settings() {
        var settings = new HashMap<>(Postgres.settings(primary.getPort(), "postgres"));
        settings.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?targetServerType=primary"
                        .formatted(primary.getPort(), standby.getPort()));
        return settings;
    }

    /** Nothing reaches the standby any more; a synchronous primary goes on, but acknowledges nothing. */
    void stopStreaming() throws IOException {
        line.cut();
    }

    /** As {@code kill -9} does, with all that it had started. */
    void killPrimary() throws Exception {
        String postmaster =
                Files.readAllLines(folder.resolve("primary/postmaster.pid")).get(0);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    void promoteStandby() throws SQLException {
        try (var connection = standby.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }

    private void awaitStreaming() {
        Awaitility.await("streaming")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        number(primary, "select count(*) from pg_stat_replication where state = 'streaming'") == 1);
    }

    private static long number(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100");
    }

    private static void follow(Path data, int primary) throws IOException {
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'\n"
                        .formatted(primary, STANDBY),
                StandardOpenOption.APPEND);
        Files.deleteIfExists(data.resolve("epg-lock"));
    }

    @Override
    public void close() throws IOException {
        line.close();
        standby.close();
        try {
            primary.close();
        } catch (IOException | RuntimeException killed) {
            // it cannot be stopped twice
        }
    }
}
