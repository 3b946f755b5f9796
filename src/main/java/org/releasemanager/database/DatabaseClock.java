package org.releasemanager.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one time of all nodes: the database's. What one node writes as due, claimed or overdue another one compares with its
 * own time, so a clock that is minutes wrong would end deployments early and take work out of a colleague's hands. Between
 * two measurements the time goes on with the machine's own clock; while the database is away, too.
 */
class DatabaseClock extends Clock {
    /** Less is within the time that a question takes; following it would make the time jump for nothing. */
    static final Duration TOLERANCE = Duration.ofMillis(250);

    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final DataSource dataSource;
    private final Clock machine;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    DatabaseClock(DataSource dataSource, Clock machine) {
        this(dataSource, machine, machine.getZone(), new AtomicReference<>(Duration.ZERO));
    }

    private DatabaseClock(DataSource dataSource, Clock machine, ZoneId zone, AtomicReference<Duration> ahead) {
        this.dataSource = dataSource;
        this.machine = machine;
        this.zone = zone;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(dataSource, machine, other, ahead);
    }

    /** Compares the machine with the database; what may come from the time that the answer took is not followed. */
    void measure() {
        try (Connection connection = dataSource.getConnection()) {
            Instant before = machine.instant();
            Instant there = now(connection);
            Duration took = Duration.between(before, machine.instant());
            if (!took.isNegative()) {
                follow(Duration.between(before.plus(took.dividedBy(2)), there), took);
            }
        } catch (SQLException away) {
            log.debug("The database does not tell the time", away);
        }
    }

    private void follow(Duration measured, Duration took) {
        Duration tolerance = took.compareTo(TOLERANCE) > 0 ? took : TOLERANCE;
        Duration offset = measured.abs().compareTo(tolerance) < 0 ? Duration.ZERO : measured;
        if (offset.minus(ahead.get()).abs().compareTo(tolerance) >= 0) {
            ahead.set(offset);
            if (offset.abs().compareTo(WORTH_A_WARNING) >= 0) {
                log.warn(
                        "The clock of this machine is {} s {} the database's. The database's counts; set the machine's right",
                        offset.abs().toSeconds(),
                        offset.isNegative() ? "ahead of" : "behind");
            }
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_timestamp")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
