package org.releasemanager.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL of this test's own; tests are skipped, with the reason, where it does not run. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start());
        } catch (IOException | IllegalStateException e) {
            return Assumptions.abort("PostgreSQL does not start here: " + e.getMessage());
        }
    }

    public int port() {
        return server.getPort();
    }

    public void create(String database) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    /** For what runs inside the test: user and password are part of it. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** What a node needs to use this database. */
    public static Map<String, String> settings(int port, String database) {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "postgresql",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "10");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
