package org.releasemanager.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeToLive for how long a delivery that nobody can take yet is tried again
 * @param retryEvery the time between two tries
 * @param keepFinished for how long a delivery is kept that is finished for good; its body is deleted with it
 */
@ConfigurationProperties("release-manager.inbox")
record InboxProperties(
        @DefaultValue("PT24H") Duration timeToLive,
        @DefaultValue("PT5S") Duration retryEvery,
        @DefaultValue("P90D") Duration keepFinished) {
    private static final Duration SHORTEST_MEMORY = Duration.ofDays(1);

    InboxProperties {
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException("release-manager.inbox.time-to-live must be longer than nothing");
        }
        if (retryEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("release-manager.inbox.retry-every must be one second or more");
        }
        if (keepFinished.compareTo(SHORTEST_MEMORY) < 0) {
            throw new IllegalArgumentException("release-manager.inbox.keep-finished must be one day or more:"
                    + " what is forgotten acts again when it is sent again");
        }
    }
}
