package org.releasemanager.deployment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.releasemanager.deployment.Intent.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put where and taken back. How that went stands in the ledger of effects; both are read together. */
@Repository
class WorkStore {
    private static final String WORK = "select e.*, d.direction, d.order_key, d.product, d.environment, d.service,"
            + " d.version, d.commit_hash, d.previous_version, d.round, d.attempt, d.touched, d.undone_at"
            + " from deployment d join effect e on e.effect_key = d.work_key";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Belongs into the transaction in which the ledger gets its row. */
    void insert(Intent intent) {
        jdbc.sql("""
                insert into deployment
                       (work_key, order_key, direction, release_id, product, environment, service, version, commit_hash,
                        previous_version, round, attempt)
                values (:key, :orderKey, :direction, :releaseId, :product, :environment, :service, :version, :commit,
                        :previousVersion, :round, :attempt)""")
                .param("key", intent.key())
                .param("orderKey", intent.orderKey())
                .param("direction", intent.direction().name())
                .param("releaseId", intent.releaseId())
                .param("product", intent.product())
                .param("environment", intent.environment())
                .param("service", intent.service())
                .param("version", intent.version())
                .param("commit", intent.commit())
                .param("previousVersion", intent.previousVersion())
                .param("round", intent.round())
                .param("attempt", intent.attempt())
                .update();
    }

    Work get(String key) {
        return jdbc.sql(WORK + " where d.work_key = :key")
                .param("key", key)
                .query(WorkRow::of)
                .single();
    }

    Optional<Work> latest(String releaseId, String environment, String service, Direction direction) {
        return jdbc.sql(WORK + " " + """
                 where d.release_id = :release and d.environment = :environment and d.service = :service
                   and d.direction = :direction
                 order by d.seq desc limit 1""")
                .param("release", releaseId)
                .param("environment", environment)
                .param("service", service)
                .param("direction", direction.name())
                .query(WorkRow::of)
                .optional();
    }

    /** In the order in which it was begun. */
    List<Work> ofRelease(String releaseId) {
        return jdbc.sql(WORK + " where d.release_id = :release order by d.seq")
                .param("release", releaseId)
                .query(WorkRow::of)
                .list();
    }

    /** What runs, by the ledger: per service the last deployment that succeeded and was not taken back. */
    List<Work> live(String product, String environment) {
        return jdbc.sql(WORK + " " + """
                 where d.seq in (select max(l.seq)
                                   from deployment l join effect le on le.effect_key = l.work_key
                                  where l.product = :product and l.environment = :environment
                                    and l.direction = 'DEPLOY' and le.state = 'SUCCEEDED' and l.undone_at is null
                                  group by l.service)
                 order by d.service""")
                .param("product", product)
                .param("environment", environment)
                .query(WorkRow::of)
                .list();
    }

    /** Whether it left the environment other than it was. */
    void markTouched(String key, boolean touched) {
        jdbc.sql("update deployment set touched = :touched where work_key = :key")
                .param("touched", touched)
                .param("key", key)
                .update();
    }

    /** The deployment that an undo took back is no longer live, nor is what the same release put on top of it. */
    void markUndone(Work undo, Instant now) {
        jdbc.sql("""
                update deployment set undone_at = :now
                 where release_id = :release and environment = :environment and service = :service
                   and direction = 'DEPLOY' and undone_at is null
                   and seq >= (select d.seq from deployment d where d.work_key = :order)""")
                .param("now", utc(now))
                .param("release", undo.releaseId())
                .param("environment", undo.environment())
                .param("service", undo.service())
                .param("order", undo.intent().orderKey())
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
