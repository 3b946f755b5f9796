package org.releasemanager.inbox.store;

import static org.releasemanager.inbox.store.DeliveryStore.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what nobody has to look at any more. */
@Component
public class DeliveryRetention {
    private final JdbcClient jdbc;

    public DeliveryRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits is kept, and so is what expired or failed: people have to decide about it. What another node deletes, or a
     * person replays at this moment, is passed over.
     *
     * @return how many were deleted, at most as many as asked for
     */
    @Transactional
    public int deleteFinished(Instant endedBefore, int most) {
        var finished = jdbc.sql("select id from inbox_delivery where state in ('DONE', 'REFUSED', 'DISCARDED')"
                        + " and ended_at < ? order by ended_at, id fetch first " + most + " rows only"
                        + " for update skip locked")
                .param(utc(endedBefore))
                .query(Long.class)
                .list();
        return finished.isEmpty()
                ? 0
                : jdbc.sql("delete from inbox_delivery where id in (:ids)")
                        .param("ids", finished)
                        .update();
    }
}
