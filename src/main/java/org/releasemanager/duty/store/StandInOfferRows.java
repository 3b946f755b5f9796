package org.releasemanager.duty.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.releasemanager.duty.Absence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stand_in_offer}: tasks that are offered to somebody only because they stand in. */
@Repository
public class StandInOfferRows {
    private static final String SELECT =
            "select o.task_id, a.* from stand_in_offer o join absence a on a.id = o.absence";

    private final JdbcClient jdbc;

    public StandInOfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Offer(String taskId, Absence absence, boolean withdrawn) {}

    /** @throws org.springframework.dao.DuplicateKeyException if another node offers it at this moment */
    public void insert(String taskId, long absence) {
        jdbc.sql("insert into stand_in_offer (task_id, absence) values (?, ?)")
                .params(taskId, absence)
                .update();
    }

    public List<Offer> all() {
        return jdbc.sql(SELECT + " order by o.task_id, a.id")
                .query(StandInOfferRows::offer)
                .list();
    }

    public List<Offer> of(String taskId) {
        return jdbc.sql(SELECT + " where o.task_id = ? order by a.id")
                .param(taskId)
                .query(StandInOfferRows::offer)
                .list();
    }

    /** @return false if another node was faster */
    public boolean delete(String taskId, long absence) {
        return jdbc.sql("delete from stand_in_offer where task_id = ? and absence = ?")
                        .params(taskId, absence)
                        .update()
                == 1;
    }

    public void deleteAll(String taskId) {
        jdbc.sql("delete from stand_in_offer where task_id = ?").param(taskId).update();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getString("task_id"), AbsenceRows.absence(row, number), row.getObject("withdrawn_at") != null);
    }
}
