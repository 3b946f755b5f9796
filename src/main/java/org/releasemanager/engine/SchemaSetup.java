package org.releasemanager.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.releasemanager.database.StartLock;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Makes the tables, the engine's by its own scripts and ours by Flyway, one node at a time. The engine itself never changes
 * the schema: it only checks that the version is its own.
 */
@Configuration(proxyBeanMethods = false)
class SchemaSetup {
    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    @Bean
    FlywayMigrationStrategy schema(DataSource dataSource, StartLock lock) {
        return flyway -> lock.run(() -> {
            createEngineTables(dataSource);
            flyway.migrate();
        });
    }

    private static void createEngineTables(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            if (!hasEngineTables(connection)) {
                connection.setAutoCommit(false);
                scripts(connection).populate(connection);
                connection.commit();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean hasEngineTables(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        String table = data.storesUpperCaseIdentifiers() ? "ACT_GE_PROPERTY" : "act_ge_property";
        try (var tables = data.getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
            return tables.next();
        }
    }

    private static ResourceDatabasePopulator scripts(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect =
                switch (product) {
                    case "h2" -> "h2";
                    case "postgresql" -> "postgres";
                    default ->
                        throw new IllegalStateException("Release Manager runs on H2 and PostgreSQL, not on " + product);
                };
        var populator = new ResourceDatabasePopulator();
        for (String part : PARTS) {
            populator.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql"));
        }
        return populator;
    }
}
