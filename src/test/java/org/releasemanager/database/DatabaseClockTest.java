package org.releasemanager.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClockTest {
    private final JdbcDataSource database = new JdbcDataSource();

    DatabaseClockTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-5M", "PT3H"})
    void machineWhoseClockIsWrongTellsTheTimeOfTheDatabase(Duration wrong) {
        var clock = new DatabaseClock(database, Clock.offset(Clock.systemUTC(), wrong));

        clock.measure();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant())
                .isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void aDifferenceThatTheQuestionItselfMakesIsNotFollowed() {
        var machine = Clock.fixed(Instant.now().plusMillis(100), ZoneId.of("UTC"));
        var clock = new DatabaseClock(database, machine);

        clock.measure();

        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @Test
    void whileTheDatabaseIsAwayTheLastMeasurementCounts() throws SQLException {
        var clock = new DatabaseClock(database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
        clock.measure();
        database.setURL("jdbc:h2:mem:away;IFEXISTS=TRUE");

        clock.measure();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }
}
