package org.releasemanager.steering.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code steering_ask}. */
@Repository
public class AskRows {
    private final JdbcClient jdbc;

    AskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wants done, and why. */
    public record Ask(long id, String person, String reason) {}

    /** What was asked for within the hour and was not done, first one first. */
    public List<Ask> open(String releaseId, String action, String subject) {
        return jdbc.sql("""
                select id, person, reason from steering_ask
                 where release_id = ? and action = ? and subject = ? and done_at is null
                   and asked_at > current_timestamp - interval '1' hour
                 order by id""")
                .params(releaseId, action, subject)
                .query((row, number) -> new Ask(row.getLong("id"), row.getString("person"), row.getString("reason")))
                .list();
    }

    public void insert(String releaseId, String action, String subject, String person, String reason) {
        jdbc.sql("insert into steering_ask (release_id, action, subject, person, reason) values (?, ?, ?, ?, ?)")
                .params(releaseId, action, subject, person, reason)
                .update();
    }

    /** @return false if somebody else has confirmed it meanwhile */
    public boolean confirm(Ask ask, String person) {
        return jdbc.sql("update steering_ask set done_by = ?, done_at = current_timestamp"
                                + " where id = ? and done_at is null")
                        .params(person, ask.id())
                        .update()
                == 1;
    }
}
