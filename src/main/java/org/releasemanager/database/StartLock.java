package org.releasemanager.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time do what an empty database needs. On PostgreSQL this is a session's advisory lock: it ends with its
 * node, however that ends. An embedded database has one node only.
 */
@Component
public class StartLock {
    private static final long KEY = 0x72656c6d6772L;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DataSource dataSource;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws IllegalStateException if another node holds the lock for more than five minutes, or the database does not answer */
    public void run(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getMetaData().getURL().startsWith("jdbc:postgresql:")) {
                work.run();
                return;
            }
            await(connection);
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** Asks again and again: one long question would end with the socket's timeout. */
    private static void await(Connection connection) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(connection, "select pg_try_advisory_lock(?)")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Another node has been preparing the database for more than "
                        + PATIENCE.toMinutes() + " minutes: see what it does, then start this one again");
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while waiting for another node to prepare the database", e);
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
