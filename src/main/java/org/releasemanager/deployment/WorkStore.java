package org.releasemanager.deployment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.releasemanager.deployment.Intent.Direction;
import org.releasemanager.deployment.Work.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's rows. Every change of state is a compare and set, so that two nodes cannot both make it. */
@Repository
class WorkStore {
    private static final String OPEN = "state in ('INTENT', 'SUBMITTED')";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Intent intent, Instant now) {
        jdbc.sql("""
                insert into deployment
                       (work_key, order_key, direction, release_id, product, environment, service, version, commit_hash,
                        previous_version, round, attempt, fencing_token, state, process_instance_id, activity_id,
                        next_look_at, created_at)
                values (:key, :orderKey, :direction, :releaseId, :product, :environment, :service, :version, :commit,
                        :previousVersion, :round, :attempt, :fencingToken, 'INTENT', :instance, :activity, :now, :now)""")
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
                .param("fencingToken", intent.fencingToken())
                .param("instance", intent.waiting().processInstanceId())
                .param("activity", intent.waiting().activityId())
                .param("now", utc(now))
                .update();
    }

    Work get(String key) {
        return jdbc.sql("select * from deployment where work_key = :key")
                .param("key", key)
                .query(WorkRow::of)
                .single();
    }

    Optional<Work> latest(String releaseId, String environment, String service, Direction direction) {
        return jdbc.sql("""
                select * from deployment
                 where release_id = :release and environment = :environment and service = :service
                   and direction = :direction
                 order by seq desc limit 1""")
                .param("release", releaseId)
                .param("environment", environment)
                .param("service", service)
                .param("direction", direction.name())
                .query(WorkRow::of)
                .optional();
    }

    /** In the order in which it was begun. */
    List<Work> ofRelease(String releaseId) {
        return jdbc.sql("select * from deployment where release_id = :release order by seq")
                .param("release", releaseId)
                .query(WorkRow::of)
                .list();
    }

    /** What runs, by the ledger: per service the last deployment that succeeded and was not taken back. */
    List<Work> live(String product, String environment) {
        return jdbc.sql("""
                select * from deployment
                 where seq in (select max(seq) from deployment
                                where product = :product and environment = :environment and direction = 'DEPLOY'
                                  and state = 'SUCCEEDED' and undone_at is null
                                group by service)
                 order by service""")
                .param("product", product)
                .param("environment", environment)
                .query(WorkRow::of)
                .list();
    }

    /** Work that somebody has to look at now: open, or ended without its step knowing; the longest unseen first. */
    List<Work> due(Instant now, int limit) {
        return jdbc.sql("""
                select * from deployment where signalled = false and next_look_at <= :now
                 order by next_look_at limit :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query(WorkRow::of)
                .list();
    }

    /** @return false if another node looks at it */
    boolean claim(Work work, Instant until) {
        return jdbc.sql("""
                        update deployment set claim = claim + 1, next_look_at = :until
                         where work_key = :key and claim = :claim""")
                        .param("until", utc(until))
                        .param("key", work.key())
                        .param("claim", work.claim())
                        .update()
                == 1;
    }

    /** Takes up an undo again that had ended without success. */
    void reopen(Intent undo, Instant now) {
        jdbc.sql("""
                update deployment
                   set state = 'INTENT', detail = null, signalled = false, finished_at = null, deadline = null,
                       outages = 0, silent_since = null, fencing_token = :token, next_look_at = :now,
                       process_instance_id = :instance, activity_id = :activity
                 where work_key = :key and state in ('FAILED', 'ABANDONED')""")
                .param("token", undo.fencingToken())
                .param("now", utc(now))
                .param("instance", undo.waiting().processInstanceId())
                .param("activity", undo.waiting().activityId())
                .param("key", undo.key())
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

    /** What a person did by hand counts like what the tool did. */
    boolean doneByHand(String key, String detail, Instant now) {
        return jdbc.sql("update deployment set state = 'SUCCEEDED', detail = :detail, finished_at = :now"
                                + " where work_key = :key and state in ('FAILED', 'ABANDONED')")
                        .param("detail", detail)
                        .param("now", utc(now))
                        .param("key", key)
                        .update()
                == 1;
    }

    boolean submitted(String key, Instant now, Instant deadline) {
        return jdbc.sql("""
                        update deployment
                           set state = 'SUBMITTED', submitted_at = :now, deadline = :deadline, next_look_at = :now
                         where work_key = :key and state = 'INTENT'""")
                        .param("now", utc(now))
                        .param("deadline", utc(deadline))
                        .param("key", key)
                        .update()
                == 1;
    }

    void running(String key, String detail, Instant nextLook) {
        jdbc.sql("update deployment set detail = :detail, outages = 0, silent_since = null, next_look_at = :next"
                        + " where work_key = :key and " + OPEN)
                .param("detail", detail)
                .param("next", utc(nextLook))
                .param("key", key)
                .update();
    }

    void silent(String key, String detail, Instant now, Instant nextLook) {
        jdbc.sql("update deployment set detail = :detail, outages = outages + 1,"
                        + " silent_since = coalesce(silent_since, :now), next_look_at = :next"
                        + " where work_key = :key and " + OPEN)
                .param("detail", detail)
                .param("now", utc(now))
                .param("next", utc(nextLook))
                .param("key", key)
                .update();
    }

    /** @return false if it had ended before */
    boolean end(String key, State state, String detail, boolean touched, Instant now) {
        return jdbc.sql("update deployment set state = :state, detail = :detail, touched = :touched,"
                                + " finished_at = :now, next_look_at = :now, signalled = :nobodyWaits"
                                + " where work_key = :key and " + OPEN)
                        .param("state", state.name())
                        .param("detail", detail)
                        .param("touched", touched)
                        .param("now", utc(now))
                        .param("nobodyWaits", state == State.ABANDONED)
                        .param("key", key)
                        .update()
                == 1;
    }

    boolean markSignalled(String key) {
        return jdbc.sql("update deployment set signalled = true where work_key = :key and signalled = false")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Whether some work is still to wake this step, now or when it has ended. */
    boolean willWake(String processInstanceId, String activityId) {
        return jdbc.sql(
                                "select count(*) from deployment"
                                        + " where process_instance_id = :instance and activity_id = :activity and signalled = false")
                        .param("instance", processInstanceId)
                        .param("activity", activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false if there is no such work */
    boolean lookAgain(String key, Instant at) {
        return jdbc.sql("update deployment set next_look_at = :at where work_key = :key")
                        .param("at", utc(at))
                        .param("key", key)
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
