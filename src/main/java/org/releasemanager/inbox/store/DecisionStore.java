package org.releasemanager.inbox.store;

import static org.releasemanager.inbox.store.DeliveryStore.utc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.inbox.DeliveryAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decide about deliveries. A delivery that a node is handling at this moment is left alone. */
@Component
public class DecisionStore {
    private static final String NOT_IN_HANDS = " and (claimed_until is null or claimed_until <= :now)";

    private final JdbcClient jdbc;

    public DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an ended delivery back. @return false if it has not ended, or the same event acts by another delivery */
    public boolean replay(long id, Instant now, Instant expires) {
        return jdbc.sql("""
                        update inbox_delivery
                           set state = 'STORED', failures = 0, claim = claim + 1, claimed_until = null, next_at = :now,
                               expires_at = :expires, detail = null, ended_at = null, acting_subject = subject
                         where id = :id and state not in ('STORED', 'WAITING')
                           and not exists (select 1 from inbox_delivery other
                                where other.system = inbox_delivery.system and other.event = inbox_delivery.event
                                  and other.acting_subject = inbox_delivery.subject
                                  and other.id <> inbox_delivery.id)""")
                        .param("now", utc(now))
                        .param("expires", utc(expires))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false if it has acted, was discarded or is being handled */
    public boolean discard(long id, Instant now) {
        return jdbc.sql("update inbox_delivery set state = 'DISCARDED', claim = claim + 1, claimed_until = null,"
                                + " next_at = null, ended_at = :now, acting_subject = null"
                                + " where id = :id and state not in ('DONE', 'DISCARDED')" + NOT_IN_HANDS)
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    public void record(long id, String person, DeliveryAction.Kind action, @Nullable String reason, Instant now) {
        jdbc.sql("insert into inbox_action (delivery, person, action, reason, acted_at)"
                        + " values (:delivery, :person, :action, :reason, :now)")
                .param("delivery", id)
                .param("person", person)
                .param("action", action.name())
                .param("reason", reason)
                .param("now", utc(now))
                .update();
    }

    /** First one first. */
    public List<DeliveryAction> of(long id) {
        return jdbc.sql("select person, action, reason, acted_at from inbox_action where delivery = :id order by id")
                .param("id", id)
                .query(RecordMapper.of(DeliveryAction.class))
                .list();
    }
}
