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

/** The table {@code gate_result}: rows are added and read, never changed. */
@Repository
public class GateRecords {
    private static final RecordMapper<ResultRow> RESULT_ROW = RecordMapper.of(ResultRow.class);
    private static final String INSERT_RESULT = """
            insert into gate_result (release_id, round, gate_id, type, required, criteria, measured, verdict, reason,
                evidence_place, evidence_hash, evidence_count, evidence_bytes, evidence_newest, evidence_files, policy,
                evaluated_at, waiver_id, evidence_kept)
            values (:releaseId, :round, :gateId, :type, :required, :criteria, :measured, :verdict, :reason,
                :evidencePlace, :evidenceHash, :evidenceCount, :evidenceBytes, :evidenceNewest, :evidenceFiles, :policy,
                :evaluatedAt, :waiverId, :evidenceKept)""";

    private final JdbcClient jdbc;
    private final WaiverRecords waivers;

    GateRecords(JdbcClient jdbc, WaiverRecords waivers) {
        this.jdbc = jdbc;
        this.waivers = waivers;
    }

    /** @return the result with its number */
    public GateResult add(GateResult result, boolean evidenceKept) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT_RESULT).paramSource(ResultRow.of(result, evidenceKept)).update(key, "id");
        return result.numbered(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** The newest result of each gate in this round. */
    public Map<String, GateResult> newest(String releaseId, int round) {
        var newest = new LinkedHashMap<String, GateResult>();
        var byId = waiversById(releaseId);
        jdbc.sql("select * from gate_result where id in (select max(id) from gate_result"
                        + " where release_id = :releaseId and round = :round group by gate_id)")
                .param("releaseId", releaseId)
                .param("round", round)
                .query(RESULT_ROW)
                .list()
                .forEach(row -> newest.put(row.gateId(), row.result(byId)));
        return newest;
    }

    /** Newest first. */
    public List<GateResult> history(String releaseId) {
        var byId = waiversById(releaseId);
        return jdbc
                .sql("select * from gate_result where release_id = ? order by id desc")
                .param(releaseId)
                .query(RESULT_ROW)
                .list()
                .stream()
                .map(row -> row.result(byId))
                .toList();
    }

    /** Whether all of the evidence was kept. */
    public boolean isEvidenceKept(GateResult result) {
        return jdbc.sql("select evidence_kept from gate_result where id = ?")
                .param(result.number())
                .query(Boolean.class)
                .single();
    }

    private Map<Long, Waiver> waiversById(String releaseId) {
        return waivers.of(releaseId).stream().collect(Collectors.toMap(Waiver::id, Function.identity()));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
