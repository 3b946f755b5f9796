package org.releasemanager.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells the pulse a pool whose connections are all in use from a database that is away. */
final class ConnectionPool {
    private final @Nullable HikariDataSource pool;

    ConnectionPool(DataSource dataSource) {
        this.pool = unwrap(dataSource);
    }

    boolean isExhausted() {
        return pool != null
                && pool.getHikariPoolMXBean() != null
                && pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
    }

    /** Whether the database answers on a connection that is not the pool's. */
    boolean answersOutside(int seconds) {
        if (pool == null) {
            return false;
        }
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.replaceAll((name, value) -> String.valueOf(value));
        properties.setProperty("user", String.valueOf(pool.getUsername()));
        properties.setProperty("password", pool.getPassword() == null ? "" : pool.getPassword());
        try (Connection own = DriverManager.getConnection(pool.getJdbcUrl(), properties)) {
            return own.isValid(seconds);
        } catch (SQLException away) {
            return false;
        }
    }

    private static @Nullable HikariDataSource unwrap(DataSource dataSource) {
        try {
            return dataSource.isWrapperFor(HikariDataSource.class) ? dataSource.unwrap(HikariDataSource.class) : null;
        } catch (SQLException another) {
            return null;
        }
    }
}
