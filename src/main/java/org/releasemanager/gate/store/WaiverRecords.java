package org.releasemanager.gate.store;

import java.util.List;
import java.util.Objects;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.gate.Waiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code gate_waiver} and {@code gate_waiver_confirmation}: rows are added and read, never changed. */
@Repository
public class WaiverRecords {
    private static final RecordMapper<WaiverRow> ROW = RecordMapper.of(WaiverRow.class);
    private static final String INSERT = """
            insert into gate_waiver (release_id, round, gate_id, person, reason, granted_at, until_at)
            values (:releaseId, :round, :gateId, :person, :reason, :askedAt, :untilAt)""";
    private static final String CONFIRM = """
            insert into gate_waiver_confirmation (waiver_id, person, reason, confirmed_at, until_at)
            values (:id, :confirmedBy, :secondReason, :confirmedAt, :untilAt)""";
    private static final String ALL = """
            select waiver.id, waiver.release_id, waiver.round, waiver.gate_id, waiver.person, waiver.reason,
                   waiver.granted_at as asked_at, coalesce(agreed.until_at, waiver.until_at) as until_at,
                   agreed.person as confirmed_by, agreed.confirmed_at
              from gate_waiver waiver left join gate_waiver_confirmation agreed on agreed.waiver_id = waiver.id
             where waiver.release_id = ?
             order by waiver.id desc""";

    private final JdbcClient jdbc;

    WaiverRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the waiver with its number */
    public Waiver add(Waiver waiver) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("releaseId", waiver.releaseId())
                .param("round", waiver.round())
                .param("gateId", waiver.gateId())
                .param("person", waiver.person())
                .param("reason", waiver.reason())
                .param("askedAt", GateRecords.utc(waiver.askedAt()))
                .param("untilAt", GateRecords.utc(waiver.until()))
                .update(key, "id");
        return waiver.numbered(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** @param reason what the second person says */
    public void confirm(Waiver waiver, String reason) {
        jdbc.sql(CONFIRM)
                .param("id", waiver.id())
                .param("confirmedBy", Objects.requireNonNull(waiver.confirmedBy()))
                .param("secondReason", reason)
                .param("confirmedAt", GateRecords.utc(Objects.requireNonNull(waiver.confirmedAt())))
                .param("untilAt", GateRecords.utc(waiver.until()))
                .update();
    }

    /** Newest first, confirmed or not, ended ones too. */
    public List<Waiver> of(String releaseId) {
        return jdbc.sql(ALL).param(releaseId).query(ROW).list().stream()
                .map(WaiverRow::waiver)
                .toList();
    }
}
