package org.releasemanager.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work by the clock goes on after a failure; an outage of the database is told once, not twice a second. */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {
    private static final Logger log = LoggerFactory.getLogger(ScheduledWork.class);

    @Bean
    static ThreadPoolTaskSchedulerCustomizer quietOutages() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (Outage.isCauseOf(failure)) {
                log.debug("Scheduled work waits for the database", failure);
            } else {
                log.error("Scheduled work failed; it is tried again", failure);
            }
        });
    }
}
