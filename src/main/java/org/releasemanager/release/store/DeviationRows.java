package org.releasemanager.release.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.releasemanager.release.Deviation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deviation}. */
@Repository
public class DeviationRows {
    private final JdbcClient jdbc;

    DeviationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String releaseId, Deviation deviation) {
        jdbc.sql("insert into deviation (release_id, kind, element, person, second_person, reason, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        releaseId,
                        deviation.kind().name(),
                        deviation.element(),
                        deviation.person(),
                        deviation.secondPerson(),
                        deviation.reason(),
                        deviation.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Deviation> of(String releaseId) {
        return jdbc.sql("select kind, element, person, second_person, reason, at from deviation"
                        + " where release_id = ? order by id")
                .param(releaseId)
                .query((row, number) -> new Deviation(
                        Deviation.Kind.valueOf(row.getString("kind")),
                        row.getString("element"),
                        row.getString("person"),
                        row.getString("second_person"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
