package org.releasemanager.effect.outbox;

import static org.releasemanager.effect.outbox.OutboxRows.utc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How messages leave: in steps that each commit by themselves and are a compare and set, so that no two nodes send one, and
 * a node that dies leaves the trace that it was about to.
 */
@Component
class OutboxQueue {
    private static final int LONGEST_ERROR = 1_000;

    private final JdbcClient jdbc;

    OutboxQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The channels for which something is to be sent now. */
    List<String> dueChannels(Instant now) {
        return jdbc.sql("select distinct channel from outbox_message where state = 'PENDING' and due_at <= ?"
                        + " order by channel")
                .param(utc(now))
                .query(String.class)
                .list();
    }

    /** What is to be sent now, the oldest first. */
    List<OutboxMessage> due(String channel, Instant now, int most) {
        return jdbc.sql("select * from outbox_message where state = 'PENDING' and channel = ? and due_at <= ?"
                        + " order by due_at, id fetch first " + most + " rows only")
                .params(channel, utc(now))
                .query(OutboxRows::message)
                .list();
    }

    /** Takes the message for sending; false if another node was faster, or a person decided meanwhile. */
    boolean claim(OutboxMessage message, Instant now) {
        return jdbc.sql("update outbox_message set state = 'SENDING', attempts = attempts + 1, claimed_at = ?"
                                + " where id = ? and state = 'PENDING' and attempts = ?")
                        .params(utc(now), message.id(), message.attempts())
                        .update()
                == 1;
    }

    /** Records how the claimed attempt went; an attempt that was given up meanwhile may still be told. */
    void settle(
            OutboxMessage claimed, MessageState state, @Nullable String error, @Nullable Instant again, Instant now) {
        boolean refused = state == MessageState.PENDING || state == MessageState.FAILED;
        jdbc.sql("update outbox_message set state = ?, failures = ?, error = ?, due_at = ?, settled_at = ?"
                        + " where id = ? and attempts = ? and state in ('SENDING', 'UNKNOWN')")
                .params(
                        state.name(),
                        refused ? claimed.failures() + 1 : 0,
                        error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                        utc(again),
                        utc(again == null ? now : null),
                        claimed.id(),
                        claimed.attempts() + 1)
                .update();
    }

    /** What was claimed before this moment and never told of again is unknown from now on. */
    int giveUp(Instant claimedBefore, Instant now) {
        return jdbc.sql("update outbox_message set state = 'UNKNOWN', due_at = null, settled_at = ?,"
                        + " error = 'the server stopped while it was sent' where state = 'SENDING' and claimed_at < ?")
                .params(utc(now), utc(claimedBefore))
                .update();
    }
}
