package org.releasemanager.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationStore {
    private final JdbcClient jdbc;

    ObservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Observation observation) {
        jdbc.sql("""
                insert into health_observation (release_id, environment, process_instance_id, activity_id, started_at,
                                                ends_at, every_millis, next_probe_at)
                values (:release, :environment, :instance, :activity, :started, :ends, :every, :started)""")
                .param("release", observation.releaseId())
                .param("environment", observation.environment())
                .param("instance", observation.processInstanceId())
                .param("activity", observation.activityId())
                .param("started", utc(observation.startedAt()))
                .param("ends", utc(observation.endsAt()))
                .param("every", observation.every().toMillis())
                .update();
    }

    Optional<Observation> latest(String releaseId) {
        return jdbc.sql("select * from health_observation where release_id = :release order by id desc limit 1")
                .param("release", releaseId)
                .query(ObservationStore::observation)
                .optional();
    }

    boolean willWake(String processInstanceId, String activityId) {
        return jdbc.sql(
                                "select count(*) from health_observation"
                                        + " where process_instance_id = :instance and activity_id = :activity and signalled = false")
                        .param("instance", processInstanceId)
                        .param("activity", activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Observations to look at now: a probe is due, or one is over without its step knowing. */
    List<Observation> due(Instant now) {
        return jdbc.sql("""
                select * from health_observation where signalled = false and next_probe_at <= :now
                 order by next_probe_at limit 50""")
                .param("now", utc(now))
                .query(ObservationStore::observation)
                .list();
    }

    /** @return false if another node looks at it */
    boolean claim(Observation observation, Instant next) {
        return jdbc.sql("""
                        update health_observation set claim = claim + 1, next_probe_at = :next
                         where id = :id and claim = :claim""")
                        .param("next", utc(next))
                        .param("id", observation.id())
                        .param("claim", observation.claim())
                        .update()
                == 1;
    }

    void add(long observationId, String service, Probe probe) {
        jdbc.sql("""
                insert into health_probe (observation_id, service, asked_at, micros, problem)
                values (:observation, :service, :at, :micros, :problem)""")
                .param("observation", observationId)
                .param("service", service)
                .param("at", utc(probe.at()))
                .param("micros", probe.latency().toNanos() / 1000)
                .param("problem", probe.problem())
                .update();
    }

    /** By service, oldest first. */
    Map<String, List<Probe>> probes(long observationId) {
        Map<String, List<Probe>> probes = new LinkedHashMap<>();
        jdbc.sql("select * from health_probe where observation_id = :observation order by asked_at")
                .param("observation", observationId)
                .query((row, number) -> Map.entry(row.getString("service"), probe(row)))
                .list()
                .forEach(answer -> probes.computeIfAbsent(answer.getKey(), any -> new java.util.ArrayList<>())
                        .add(answer.getValue()));
        return probes;
    }

    /** @return false if it was over before */
    boolean finish(long observationId, Assessment assessment, Instant now) {
        jdbc.sql("delete from health_probe where observation_id = :id")
                .param("id", observationId)
                .update();
        String detail = assessment.sentence();
        return jdbc.sql("""
                        update health_observation
                           set verdict = :verdict, detail = :detail, finished_at = :now, next_probe_at = :now
                         where id = :id and verdict is null""")
                        .param("verdict", assessment.health().name())
                        .param("detail", detail.substring(0, Math.min(detail.length(), 2000)))
                        .param("now", utc(now))
                        .param("id", observationId)
                        .update()
                == 1;
    }

    boolean markSignalled(long observationId) {
        return jdbc.sql("update health_observation set signalled = true where id = :id and signalled = false")
                        .param("id", observationId)
                        .update()
                == 1;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new Observation(
                row.getLong("id"),
                row.getString("release_id"),
                row.getString("environment"),
                row.getString("process_instance_id"),
                row.getString("activity_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("every_millis")),
                row.getLong("claim"),
                verdict == null ? null : Health.valueOf(verdict),
                row.getString("detail"),
                instant(row));
    }

    private static Probe probe(ResultSet row) throws SQLException {
        return new Probe(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Duration.ofNanos(row.getLong("micros") * 1000),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return finished == null ? null : finished.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
