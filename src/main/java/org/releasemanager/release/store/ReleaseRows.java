package org.releasemanager.release.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release}. Every list reads by an index, so that its cost does not grow with history. */
@Repository
public class ReleaseRows {
    private static final RecordMapper<ReleaseRow> RELEASE_ROW = RecordMapper.of(ReleaseRow.class);
    private static final String INSERT = """
            insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref, commit_hash,
                previous_version, previous_commit, round, requester, summary, target_start, target_zone, risk_score,
                risk_level, deviations, outcome, process_instance_id, demo, idempotency_key, request_hash, created_at, ended_at)
            values (:id, :product, :productRevision, :version, :type, :derivedType, :state, :phase, :ref, :commitHash,
                :previousVersion, :previousCommit, :round, :requester, :summary, :targetStart, :targetZone, :riskScore,
                :riskLevel, :deviations, :outcome, :processInstanceId, :demo, :idempotencyKey, :requestHash, :createdAt,
                :endedAt)""";

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id or the idempotency key is taken */
    public void insert(ReleaseRow row) {
        jdbc.sql(INSERT).paramSource(row).update();
    }

    /** As the running transaction saw it first, or wrote it since. */
    public Optional<ReleaseRow> find(String id) {
        var known = RowsInTransaction.current();
        return known.find(id).or(() -> {
            var row = jdbc.sql("select * from release where id = ?")
                    .param(id)
                    .query(RELEASE_ROW)
                    .optional();
            row.ifPresent(known::remember);
            return row;
        });
    }

    public Optional<ReleaseRow> findByIdempotencyKey(String key) {
        return jdbc.sql("select * from release where idempotency_key = ?")
                .param(key)
                .query(RELEASE_ROW)
                .optional();
    }

    /**
     * Locks the row until the transaction ends, so that what hangs on the release is written in one order. From then on the
     * transaction knows what others have committed.
     */
    public void lock(String id) {
        var known = RowsInTransaction.current();
        if (known.isLocked(id)) {
            return;
        }
        jdbc.sql("select * from release where id = ? for update")
                .param(id)
                .query(RELEASE_ROW)
                .optional()
                .ifPresent(known::remember);
        known.rememberLocked(id);
    }

    /** @param column one of our own names, never input */
    public void set(String id, String column, @Nullable Object value) {
        RowsInTransaction.current().forget(id);
        jdbc.sql("update release set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    /** Ends the release unless it has ended. */
    public boolean end(String id, String state, String outcome, OffsetDateTime at) {
        RowsInTransaction.current().forget(id);
        return jdbc.sql("update release set state = :state, outcome = :outcome, ended_at = :at"
                                + " where id = :id and ended_at is null")
                        .param("state", state)
                        .param("outcome", outcome)
                        .param("at", at)
                        .param("id", id)
                        .update()
                > 0;
    }

    public void increment(String id, String column) {
        RowsInTransaction.current().forget(id);
        jdbc.sql("update release set " + column + " = " + column + " + 1 where id = ?")
                .param(id)
                .update();
    }

    public List<ReleaseRow> ended(String product, @Nullable List<String> states, int limit) {
        Map<String, Object> params = new HashMap<>(Map.of("product", product, "limit", limit));
        String where = "product = :product and ended_at is not null";
        if (states != null) {
            where += " and state in (:states)";
            params.put("states", states);
        }
        return jdbc.sql("select * from release where " + where + " order by ended_at desc limit :limit")
                .params(params)
                .query(RELEASE_ROW)
                .list();
    }

    public List<ReleaseRow> unended() {
        return jdbc.sql("select * from release where ended_at is null")
                .query(RELEASE_ROW)
                .list();
    }

    public List<ReleaseRow> demo() {
        return jdbc.sql("select * from release where demo = true")
                .query(RELEASE_ROW)
                .list();
    }

    public void delete(String id) {
        RowsInTransaction.current().forget(id);
        jdbc.sql("delete from release where id = ?").param(id).update();
    }

    /** @param text part of an id, any case */
    public record Filter(
            @Nullable String product,
            @Nullable String state,
            @Nullable String text,
            boolean oldestFirst) {}

    public List<ReleaseRow> list(Filter filter, int page, int size) {
        Map<String, Object> params = new HashMap<>();
        String order = filter.oldestFirst() ? "asc" : "desc";
        String sql = "select * from release" + where(filter, params) + " order by created_at " + order + ", id " + order
                + " limit :size offset :offset";
        params.put("size", size);
        params.put("offset", (long) page * size);
        return jdbc.sql(sql).params(params).query(RELEASE_ROW).list();
    }

    public long count(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) from release" + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.product() != null) {
            conditions.add("product = :product");
            params.put("product", filter.product());
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            params.put("state", filter.state());
        }
        if (filter.text() != null) {
            conditions.add("lower(id) like :text escape '!'");
            params.put("text", "%" + likeLiteral(filter.text().toLowerCase(java.util.Locale.ROOT)) + "%");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String likeLiteral(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
