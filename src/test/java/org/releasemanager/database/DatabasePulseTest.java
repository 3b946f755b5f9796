package org.releasemanager.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mock.web.MockHttpServletResponse;

/** A database that is away, a pool that is busy and a database that takes no changes are three things. */
class DatabasePulseTest {
    @Test
    void aPoolWhoseConnectionsAreAllInUseIsBusyAndNotAway() throws Exception {
        try (var pool = pool("jdbc:h2:mem:busy", "sa")) {
            var pulse = new DatabasePulse(pool, Clock.systemUTC());
            pool.setConnectionTimeout(20_000); // the first one opens H2, however busy the machine is
            try (Connection only = pool.getConnection()) {
                pool.setConnectionTimeout(300);
                assertThat(only.isValid(1)).isTrue();
                pulse.check();
                var refused = catchThrowable(pool::getConnection);
                assertThat(pulse.reasonOf(new IllegalStateException(refused))).isEqualTo(Unavailable.BUSY);
                assertThat(pulse.health().getStatus()).isEqualTo(Status.UP);
                assertThat(pulse.isAway()).isFalse();
            }
        }
    }

    @Test
    void aDatabaseThatNobodyReachesIsAway() {
        try (var pool = pool("jdbc:postgresql://127.0.0.1:1/nobody", "nobody")) {
            var pulse = new DatabasePulse(pool, Clock.systemUTC());
            var refused = catchThrowable(pool::getConnection);
            assertThat(pulse.reasonOf(refused)).isEqualTo(Unavailable.AWAY);
            assertThat(pulse.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aDatabaseThatTakesNoChangesSaysSoAndIsNotAway() throws Exception {
        try (var server = Postgres.start();
                var pool = pool(server.url(), "postgres");
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var pulse = new DatabasePulse(pool, Clock.systemUTC());
            statement.execute("set default_transaction_read_only = on");
            var refused = catchThrowable(() -> statement.execute("create table change (id int)"));
            assertThat(refused).isInstanceOf(SQLException.class);
            assertThat(pulse.reasonOf(refused)).isEqualTo(Unavailable.READ_ONLY);
            assertThat(pulse.isAway()).isFalse();
        }
    }

    @Test
    void theAnswerSaysWhichAndWhenToAskAgain() throws Exception {
        var response = new MockHttpServletResponse();
        Unavailable.BUSY.answer(response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("\"title\":\"Busy\"", "in use", "Nothing was changed");
    }

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(300);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
