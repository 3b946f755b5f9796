package org.releasemanager.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database answers, so that nobody has to wait for a connection to find out. Part of readiness, never of
 * liveness: a restart brings no database back.
 */
@Component
class DatabasePulse implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(DatabasePulse.class);
    private static final int ANSWER_WITHIN_SECONDS = 2;

    private final DataSource dataSource;
    private final ConnectionPool pool;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();

    DatabasePulse(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.pool = new ConnectionPool(dataSource);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void check() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isValid(ANSWER_WITHIN_SECONDS)) {
                isBack();
            } else {
                isAway("it does not answer within " + ANSWER_WITHIN_SECONDS + " s");
            }
        } catch (SQLException e) {
            if (pool.isExhausted() && pool.answersOutside(ANSWER_WITHIN_SECONDS)) {
                isBack();
            } else {
                isAway(String.valueOf(e.getMessage()));
            }
        }
    }

    /** @return what to answer to a request that failed so; null when the database is not why */
    @Nullable
    Unavailable reasonOf(Throwable failure) {
        if (Outage.isRefusedWrite(failure)) {
            return Unavailable.READ_ONLY;
        }
        if (!Outage.isCauseOf(failure)) {
            return null;
        }
        if (pool.isExhausted()) {
            return Unavailable.BUSY;
        }
        isAway(String.valueOf(failure.getMessage()));
        return Unavailable.AWAY;
    }

    boolean isAway() {
        return awaySince.get() != null;
    }

    void isAway(String why) {
        if (awaySince.compareAndSet(null, clock.instant())) {
            log.warn("The database is away: {}. Requests are answered with 503, steps wait, until it is back", why);
        }
    }

    private void isBack() {
        Instant since = awaySince.getAndSet(null);
        if (since != null) {
            log.warn(
                    "The database is back after {} s",
                    Duration.between(since, clock.instant()).toSeconds());
        }
    }

    @Override
    public Health health() {
        Instant since = awaySince.get();
        return since == null
                ? Health.up().build()
                : Health.down().withDetail("awaySince", since).build();
    }
}
