package org.releasemanager.inbox;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.releasemanager.inbox.store.DeliveryRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets deliveries that were finished long ago, in small batches that each commit by themselves. Nodes do it at the same
 * time without waiting for each other: what one deletes the others pass over.
 */
@Component
class InboxRetention {
    private static final int BATCH = 200;
    /** An hour later it goes on. */
    private static final int BATCHES = 100;

    private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);

    private final DeliveryRetention store;
    private final InboxProperties properties;
    private final Clock clock;

    InboxRetention(DeliveryRetention store, InboxProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var before = clock.instant().minus(properties.keepFinished());
        int all = 0;
        int deleted = BATCH;
        for (int batch = 0; batch < BATCHES && deleted == BATCH; batch++) {
            deleted = store.deleteFinished(before, BATCH);
            all += deleted;
        }
        if (all > 0) {
            log.info("Deleted {} deliveries of the inbox that were finished before {}", all, before);
        }
    }
}
