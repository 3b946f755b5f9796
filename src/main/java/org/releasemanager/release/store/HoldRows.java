package org.releasemanager.release.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.releasemanager.release.Holding.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_hold}. */
@Repository
public class HoldRows {
    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Hold> find(String releaseId) {
        return jdbc.sql("select person, reason, held_at from release_hold where release_id = ?")
                .param(releaseId)
                .query((row, number) -> new Hold(
                        row.getString("person"),
                        row.getString("reason"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @param state which the release has again afterwards */
    public void insert(String releaseId, Hold hold, String state) {
        jdbc.sql("insert into release_hold (release_id, person, reason, state, held_at) values (?, ?, ?, ?, ?)")
                .params(
                        releaseId,
                        hold.person(),
                        hold.reason(),
                        state,
                        hold.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return the state that was put aside; empty if nobody holds the release */
    public Optional<String> delete(String releaseId) {
        var state = jdbc.sql("select state from release_hold where release_id = ?")
                .param(releaseId)
                .query(String.class)
                .optional();
        jdbc.sql("delete from release_hold where release_id = ?")
                .param(releaseId)
                .update();
        return state;
    }
}
