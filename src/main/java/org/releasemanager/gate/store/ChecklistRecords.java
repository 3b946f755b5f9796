package org.releasemanager.gate.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.gate.ChecklistItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code gate_checklist_answer}: rows are added and read, never changed. */
@Repository
public class ChecklistRecords {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);

    private final JdbcClient jdbc;

    ChecklistRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String item, boolean done, String person, String note, OffsetDateTime answeredAt) {
        private ChecklistItem answer() {
            var at = answeredAt.toInstant().toString();
            return new ChecklistItem(item, done, person, at, note.isEmpty() ? null : note);
        }
    }

    public void add(
            String releaseId,
            int round,
            String gateId,
            String item,
            boolean done,
            String person,
            String note,
            Instant now) {
        jdbc.sql("""
                insert into gate_checklist_answer (release_id, round, gate_id, item, done, person, note, answered_at)
                values (:release, :round, :gate, :item, :done, :person, :note, :now)""")
                .param("release", releaseId)
                .param("round", round)
                .param("gate", gateId)
                .param("item", item)
                .param("done", done)
                .param("person", person)
                .param("note", note)
                .param("now", GateRecords.utc(now))
                .update();
    }

    /** The newest answer to each item. */
    public Map<String, ChecklistItem> newest(String releaseId, int round, String gateId) {
        var newest = new LinkedHashMap<String, ChecklistItem>();
        jdbc.sql("select item, done, person, note, answered_at from gate_checklist_answer"
                        + " where release_id = :release and round = :round and gate_id = :gate order by id")
                .param("release", releaseId)
                .param("round", round)
                .param("gate", gateId)
                .query(ROW)
                .list()
                .forEach(row -> newest.put(row.item(), row.answer()));
        return newest;
    }
}
