package org.releasemanager.effect.outbox;

import static org.releasemanager.effect.outbox.OutboxRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All messages. One is added in the transaction of what it tells. */
@Component
class OutboxStore {
    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String event, String channel) {
        return jdbc.sql("select count(*) from outbox_message where event = ? and channel = ?")
                        .params(event, channel)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    OutboxMessage add(Draft draft, MessageState state, Instant now) {
        var due = state == MessageState.PENDING ? now : null;
        var settled = state == MessageState.PENDING ? null : now;
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into outbox_message (event, channel, release_id, recipients, subject, body, state, due_at,"
                                + " created_at, settled_at)"
                                + " values (:event, :channel, :release, :recipients, :subject, :body, :state, :due, :now, :settled)")
                .param("event", draft.event())
                .param("channel", draft.channel())
                .param("release", draft.releaseId())
                .param("recipients", String.join("\n", draft.recipients()))
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("state", state.name())
                .param("due", utc(due))
                .param("now", utc(now))
                .param("settled", utc(settled))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    Optional<OutboxMessage> find(long id) {
        return jdbc.sql("select * from outbox_message where id = ?")
                .param(id)
                .query(OutboxRows::message)
                .optional();
    }

    List<OutboxMessage> ofRelease(String releaseId) {
        return jdbc.sql("select * from outbox_message where release_id = ? order by id")
                .param(releaseId)
                .query(OutboxRows::message)
                .list();
    }

    List<OutboxMessage> page(@Nullable MessageState state, int page, int size) {
        return jdbc.sql("select * from outbox_message where " + where(state)
                        + " order by id desc offset :from rows fetch next :size rows only")
                .param("state", state == null ? "" : state.name())
                .param("from", (long) page * size)
                .param("size", size)
                .query(OutboxRows::message)
                .list();
    }

    long count(@Nullable MessageState state) {
        return jdbc.sql("select count(*) from outbox_message where " + where(state))
                .param("state", state == null ? "" : state.name())
                .query(Long.class)
                .single();
    }

    long undelivered() {
        return jdbc.sql("select count(*) from outbox_message"
                        + " where state in ('FAILED', 'UNKNOWN') or (state = 'PENDING' and failures > 0)")
                .query(Long.class)
                .single();
    }

    private static String where(@Nullable MessageState state) {
        return state == null
                ? "state in ('PENDING', 'SENDING', 'NOT_CONFIGURED', 'NO_RECIPIENTS', 'UNKNOWN', 'FAILED')"
                : "state = :state";
    }
}
