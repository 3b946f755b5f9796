package org.releasemanager.announcement.store;

import static org.releasemanager.announcement.store.AnnouncementRows.utc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.Announcement;
import org.releasemanager.announcement.AnnouncementState;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox. A message is added in the transaction of what it tells; it leaves in steps that each commit by themselves,
 * so that no two nodes send it, and a node that dies leaves the trace that it was about to.
 */
@Component
public class AnnouncementStore {
    private final JdbcClient jdbc;

    public AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean exists(String releaseId, Moment moment, Audience audience, int round, String channel) {
        return jdbc.sql("select count(*) from announcement"
                                + " where release_id = ? and moment = ? and audience = ? and round = ? and channel = ?")
                        .params(releaseId, moment.name(), audience.name(), round, channel)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The id and what comes after sending are not looked at. */
    public void add(Announcement announcement) {
        jdbc.sql("""
                insert into announcement (release_id, moment, audience, round, channel, recipients, subject, body, state,
                  attempts, due_at, created_at, settled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""")
                .params(
                        announcement.releaseId(),
                        announcement.moment().name(),
                        announcement.audience().name(),
                        announcement.round(),
                        announcement.channel(),
                        String.join("\n", announcement.recipients()),
                        announcement.subject(),
                        announcement.body(),
                        announcement.state().name(),
                        utc(announcement.dueAt()),
                        utc(announcement.createdAt()),
                        utc(announcement.settledAt()))
                .update();
    }

    /** All announcements of a release, in the order in which they were made. */
    public List<Announcement> of(String releaseId) {
        return jdbc.sql("select * from announcement where release_id = ? order by id")
                .param(releaseId)
                .query(AnnouncementRows::announcement)
                .list();
    }

    /** What is to be sent now, the oldest first. */
    public List<Announcement> due(Instant now, int most) {
        return jdbc.sql("select * from announcement where state = 'PENDING' and due_at <= ? order by due_at, id"
                        + " fetch first " + most + " rows only")
                .param(utc(now))
                .query(AnnouncementRows::announcement)
                .list();
    }

    /** Takes the message for sending; false if another node was faster. */
    public boolean claim(Announcement announcement, Instant now) {
        return jdbc.sql("update announcement set state = 'SENDING', attempts = attempts + 1, claimed_at = ?"
                                + " where id = ? and state = 'PENDING' and attempts = ?")
                        .params(utc(now), announcement.id(), announcement.attempts())
                        .update()
                == 1;
    }

    /** Records how the claimed attempt went; an attempt that was given up meanwhile may still be told. */
    public void settle(
            Announcement claimed,
            AnnouncementState state,
            @Nullable String error,
            @Nullable Instant again,
            Instant now) {
        jdbc.sql("update announcement set state = ?, error = ?, due_at = ?, settled_at = ?"
                        + " where id = ? and attempts = ? and state in ('SENDING', 'UNKNOWN')")
                .params(
                        state.name(),
                        error == null ? null : error.substring(0, Math.min(error.length(), 1_000)),
                        utc(again),
                        utc(again == null ? now : null),
                        claimed.id(),
                        claimed.attempts() + 1)
                .update();
    }

    /** What was claimed before this moment and never told of again is unknown from now on. */
    public int giveUp(Instant claimedBefore, Instant now) {
        return jdbc.sql("update announcement set state = 'UNKNOWN', due_at = null, settled_at = ?,"
                        + " error = 'the server stopped while it was sent' where state = 'SENDING' and claimed_at < ?")
                .params(utc(now), utc(claimedBefore))
                .update();
    }
}
