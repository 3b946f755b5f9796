package org.releasemanager.effect.outbox;

import static org.releasemanager.effect.outbox.OutboxRows.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decide about messages. One that a node is sending at this moment is left alone. */
@Component("outboxDecisionStore")
class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts it back, due now. @return false if it got there, is being sent, has nobody to go to, or was never refused */
    boolean sendAgain(long id, Instant now) {
        return jdbc.sql("update outbox_message set state = 'PENDING', failures = 0, error = null, due_at = :now,"
                                + " settled_at = null where id = :id and recipients <> ''"
                                + " and (state in ('NOT_CONFIGURED', 'UNKNOWN', 'FAILED', 'DISCARDED')"
                                + " or (state = 'PENDING' and failures > 0))")
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false if it got there, is being sent or was discarded */
    boolean discard(long id, Instant now) {
        return jdbc.sql("update outbox_message set state = 'DISCARDED', due_at = null, settled_at = :now"
                                + " where id = :id and state not in ('SENT', 'SENDING', 'DISCARDED')")
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void record(long id, String person, MessageAction.Kind action, String reason, Instant now) {
        jdbc.sql("insert into outbox_action (message, person, action, reason, acted_at)"
                        + " values (:message, :person, :action, :reason, :now)")
                .param("message", id)
                .param("person", person)
                .param("action", action.name())
                .param("reason", reason)
                .param("now", utc(now))
                .update();
    }

    List<MessageAction> of(long id) {
        return jdbc.sql("select person, action, reason, acted_at from outbox_action where message = ? order by id")
                .param(id)
                .query(OutboxRows::action)
                .list();
    }
}
