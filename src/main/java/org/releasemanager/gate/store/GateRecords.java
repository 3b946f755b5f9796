package org.releasemanager.gate.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.Waiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code gate_result} and {@code gate_waiver}: rows are added and read, never changed. */
@Repository
public class GateRecords {
    private static final RecordMapper<ResultRow> RESULT_ROW = RecordMapper.of(ResultRow.class);
    private static final RecordMapper<WaiverRow> WAIVER_ROW = RecordMapper.of(WaiverRow.class);
    private static final String INSERT_RESULT = """
            insert into gate_result (release_id, round, gate_id, type, required, criteria, measured, verdict, reason,
                evidence_place, evidence_hash, evidence_count, evidence_bytes, evidence_newest, evidence_files, policy,
                evaluated_at, waiver_id)
            values (:releaseId, :round, :gateId, :type, :required, :criteria, :measured, :verdict, :reason,
                :evidencePlace, :evidenceHash, :evidenceCount, :evidenceBytes, :evidenceNewest, :evidenceFiles, :policy,
                :evaluatedAt, :waiverId)""";

    private static final String INSERT_WAIVER = """
            insert into gate_waiver (release_id, round, gate_id, person, reason, granted_at, until_at)
            values (:releaseId, :round, :gateId, :person, :reason, :grantedAt, :untilAt)""";

    private final JdbcClient jdbc;

    GateRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(GateResult result) {
        jdbc.sql(INSERT_RESULT).paramSource(ResultRow.of(result)).update();
    }

    /** @return the waiver with its id */
    public Waiver add(Waiver waiver) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT_WAIVER)
                .param("releaseId", waiver.releaseId())
                .param("round", waiver.round())
                .param("gateId", waiver.gateId())
                .param("person", waiver.person())
                .param("reason", waiver.reason())
                .param("grantedAt", utc(waiver.grantedAt()))
                .param("untilAt", utc(waiver.until()))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        return new Waiver(
                id,
                waiver.releaseId(),
                waiver.round(),
                waiver.gateId(),
                waiver.person(),
                waiver.reason(),
                waiver.grantedAt(),
                waiver.until());
    }

    /** The newest result of each gate in this round. */
    public Map<String, GateResult> newest(String releaseId, int round) {
        var newest = new LinkedHashMap<String, GateResult>();
        var waivers = waiversById(releaseId);
        jdbc.sql("select * from gate_result where id in (select max(id) from gate_result"
                        + " where release_id = :releaseId and round = :round group by gate_id)")
                .param("releaseId", releaseId)
                .param("round", round)
                .query(RESULT_ROW)
                .list()
                .forEach(row -> newest.put(row.gateId(), row.result(waivers)));
        return newest;
    }

    /** Newest first. */
    public List<GateResult> history(String releaseId) {
        var waivers = waiversById(releaseId);
        return jdbc
                .sql("select * from gate_result where release_id = ? order by id desc")
                .param(releaseId)
                .query(RESULT_ROW)
                .list()
                .stream()
                .map(row -> row.result(waivers))
                .toList();
    }

    /** Newest first. */
    public List<Waiver> waivers(String releaseId) {
        return jdbc
                .sql("select * from gate_waiver where release_id = ? order by id desc")
                .param(releaseId)
                .query(WAIVER_ROW)
                .list()
                .stream()
                .map(WaiverRow::waiver)
                .toList();
    }

    private Map<Long, Waiver> waiversById(String releaseId) {
        return waivers(releaseId).stream().collect(Collectors.toMap(Waiver::id, Function.identity()));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
