package org.releasemanager.inbox.store;

import static org.releasemanager.inbox.store.DeliveryStore.COLUMNS;
import static org.releasemanager.inbox.store.DeliveryStore.utc;

import java.time.Instant;
import java.util.List;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.inbox.Delivery;
import org.releasemanager.inbox.DeliveryState;
import org.releasemanager.inbox.Settlement;
import org.releasemanager.release.OneLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How nodes take deliveries and tell how it went. Each step commits by itself and is a compare and set. */
@Component
public class DeliveryQueue {
    private static final int LONGEST_DETAIL = 990;

    private final JdbcClient jdbc;

    public DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be handled now; what was tried least comes first, so that what waits long holds up nothing new. */
    public List<Delivery> due(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + " from inbox_delivery where state in ('STORED', 'WAITING')"
                        + " and next_at <= :now and (claimed_until is null or claimed_until <= :now)"
                        + " order by attempts, next_at, id fetch first " + most + " rows only")
                .param("now", utc(now))
                .query(RecordMapper.of(Delivery.class))
                .list();
    }

    /** @return false if another node was faster, or a person decided meanwhile */
    public boolean claim(Delivery delivery, Instant now, Instant until) {
        return jdbc.sql("update inbox_delivery set claim = claim + 1, attempts = attempts + 1, claimed_until = :until"
                                + " where id = :id and claim = :claim and state in ('STORED', 'WAITING')"
                                + " and (claimed_until is null or claimed_until <= :now)")
                        .param("until", utc(until))
                        .param("now", utc(now))
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .update()
                == 1;
    }

    public String body(long id) {
        return jdbc.sql("select body from inbox_delivery where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Records how the claimed delivery went; a node whose claim has passed to another one is not listened to. */
    public void settle(Delivery claimed, Settlement settlement, Instant now) {
        boolean ended = !settlement.state().isOpen();
        boolean acts = !ended || settlement.state() == DeliveryState.DONE;
        jdbc.sql("update inbox_delivery set state = :state, detail = :detail, failures = :failures, next_at = :next,"
                        + " release_id = coalesce(:release, release_id), ended_at = :ended, claimed_until = null"
                        + (acts ? "" : ", acting_subject = null")
                        + " where id = :id and claim = :claim and state in ('STORED', 'WAITING')")
                .param("state", settlement.state().name())
                .param("detail", OneLine.of(settlement.detail(), LONGEST_DETAIL))
                .param("failures", settlement.failures())
                .param("next", utc(settlement.next()))
                .param("release", settlement.releaseId())
                .param("ended", utc(ended ? now : null))
                .param("id", claimed.id())
                .param("claim", claimed.claim() + 1)
                .update();
    }
}
