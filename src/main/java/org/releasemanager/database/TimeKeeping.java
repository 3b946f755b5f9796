package org.releasemanager.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives every room the database's time as its {@link Clock}, and keeps it right. */
@Configuration(proxyBeanMethods = false)
class TimeKeeping {
    @Bean
    DatabaseClock clock(DataSource dataSource) {
        var clock = new DatabaseClock(dataSource, Clock.systemUTC());
        clock.measure();
        return clock;
    }

    @Bean
    Measurement measurement(DatabaseClock clock) {
        return new Measurement(clock);
    }

    record Measurement(DatabaseClock clock) {
        @Scheduled(fixedDelayString = "${release-manager.database.clock-every:PT5S}")
        void take() {
            clock.measure();
        }
    }
}
