package org.releasemanager.effect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.Effect.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's rows. Every change of state is a compare and set, so that two nodes cannot both make it. */
@Repository
class EffectStore {
    private static final String OPEN = "state in ('INTENT', 'SUBMITTED')";
    private static final String IN_VAIN = "state in ('FAILED', 'UNKNOWN', 'ABANDONED')";

    private final JdbcClient jdbc;

    EffectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EffectRequest request, Instant now) {
        jdbc.sql("""
                insert into effect
                       (effect_key, release_id, kind, subject, request_hash, state, fencing_token, process_instance_id,
                        activity_id, next_look_at, created_at)
                values (:key, :releaseId, :kind, :subject, :hash, 'INTENT', :token, :instance, :activity, :now, :now)""")
                .param("key", request.key())
                .param("releaseId", request.releaseId())
                .param("kind", request.kind())
                .param("subject", request.subject())
                .param("hash", request.hash())
                .param("token", request.fencingToken())
                .param("instance", instance(request.waiting()))
                .param("activity", activity(request.waiting()))
                .param("now", utc(now))
                .update();
    }

    /** Takes up again what had ended without success; its tool is told to begin once more. */
    void reopen(EffectRequest request, Instant now) {
        jdbc.sql("""
                update effect
                   set state = 'INTENT', detail = null, attempts = 0, reopened = true, signalled = false,
                       finished_at = null, submitted_at = null, deadline = null, outages = 0, silent_since = null,
                       progress_mark = null, unchanged_since = null, asked_at = null, fencing_token = :token,
                       next_look_at = :now, process_instance_id = :instance, activity_id = :activity
                 where effect_key = :key and \
                """ + IN_VAIN)
                .param("token", request.fencingToken())
                .param("now", utc(now))
                .param("instance", instance(request.waiting()))
                .param("activity", activity(request.waiting()))
                .param("key", request.key())
                .update();
    }

    /** Another step waits for it from now on. */
    void waitFor(EffectRequest request, Instant now) {
        jdbc.sql("""
                update effect
                   set signalled = false, next_look_at = :now, process_instance_id = :instance, activity_id = :activity
                 where effect_key = :key""")
                .param("now", utc(now))
                .param("instance", instance(request.waiting()))
                .param("activity", activity(request.waiting()))
                .param("key", request.key())
                .update();
    }

    Optional<Effect> find(String key) {
        return jdbc.sql("select * from effect where effect_key = :key")
                .param("key", key)
                .query(EffectRow::of)
                .optional();
    }

    Effect get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no effect " + key));
    }

    Optional<Effect> last(String subject) {
        return jdbc.sql("select * from effect where subject = :subject order by seq desc limit 1")
                .param("subject", subject)
                .query(EffectRow::of)
                .optional();
    }

    /** What somebody has to look at now: open, or ended without its step knowing; the longest unseen first. */
    List<Effect> due(Instant now, int limit) {
        return jdbc.sql("""
                select * from effect where signalled = false and next_look_at <= :now
                 order by next_look_at limit :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query(EffectRow::of)
                .list();
    }

    /** @return false if another node looks at it */
    boolean claim(Effect effect, Instant until) {
        return change(
                "claim = claim + 1, next_look_at = :until",
                effect.key(),
                "claim = :claim",
                Map.of("until", utc(until), "claim", effect.claim()));
    }

    /** The tool is about to be told to begin. */
    void asked(String key) {
        change("attempts = attempts + 1", key, OPEN, Map.of());
    }

    boolean submitted(String key, Instant now, Instant deadline) {
        return change(
                "state = 'SUBMITTED', submitted_at = :now, unchanged_since = :now, deadline = :deadline,"
                        + " next_look_at = :now",
                key,
                "state = 'INTENT'",
                Map.of("now", utc(now), "deadline", utc(deadline)));
    }

    /** It comes on, or is first seen at this mark. */
    void moved(String key, String detail, String mark, Instant now, Instant nextLook) {
        change(
                "detail = :detail, outages = 0, silent_since = null, next_look_at = :next,"
                        + " progress_mark = :mark, unchanged_since = :now",
                key,
                OPEN,
                Map.of("detail", detail, "next", utc(nextLook), "mark", mark, "now", utc(now)));
    }

    void running(String key, String detail, Instant nextLook) {
        change(
                "detail = :detail, outages = 0, silent_since = null, next_look_at = :next",
                key,
                OPEN,
                Map.of("detail", detail, "next", utc(nextLook)));
    }

    /** @return false if people have been asked already, or it has ended */
    boolean markAsked(String key, Instant now) {
        return change("asked_at = :now", key, "asked_at is null and " + OPEN, Map.of("now", utc(now)));
    }

    /** The question was answered: it is given as much time again. */
    boolean waitOn(String key, Instant now) {
        return change("asked_at = null, unchanged_since = :now", key, OPEN, Map.of("now", utc(now)));
    }

    void silent(String key, String detail, Instant now, Instant nextLook) {
        change(
                "detail = :detail, outages = outages + 1, silent_since = coalesce(silent_since, :now),"
                        + " next_look_at = :next",
                key,
                OPEN,
                Map.of("detail", detail, "now", utc(now), "next", utc(nextLook)));
    }

    /** @return false if it had ended before */
    boolean end(Effect effect, State state, String detail, Instant now) {
        boolean nobodyWaits = effect.waiting() == null || state == State.ABANDONED;
        return change(
                "state = :state, detail = :detail, finished_at = :now, next_look_at = :now, signalled = :nobodyWaits",
                effect.key(),
                OPEN,
                Map.of("state", state.name(), "detail", detail, "now", utc(now), "nobodyWaits", nobodyWaits));
    }

    /** What a person did by hand counts like what the tool did. */
    boolean doneByHand(String key, String detail, Instant now) {
        return change(
                "state = 'SUCCEEDED', detail = :detail, finished_at = :now",
                key,
                IN_VAIN,
                Map.of("detail", detail, "now", utc(now)));
    }

    boolean markSignalled(String key) {
        return change("signalled = true", key, "signalled = false", Map.of());
    }

    /** Whether some effect is still to wake this step, now or when it has ended. */
    boolean willWake(String processInstanceId, String activityId) {
        return jdbc.sql("""
                        select count(*) from effect
                         where process_instance_id = :instance and activity_id = :activity and signalled = false""")
                        .param("instance", processInstanceId)
                        .param("activity", activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false if there is no such effect */
    boolean lookAgain(String key, Instant at) {
        return change("next_look_at = :at", key, "1 = 1", Map.of("at", utc(at)));
    }

    private boolean change(String assignments, String key, String condition, Map<String, Object> values) {
        return jdbc.sql("update effect set " + assignments + " where effect_key = :key and " + condition)
                        .params(values)
                        .param("key", key)
                        .update()
                == 1;
    }

    private static @Nullable String instance(@Nullable Step step) {
        return step == null ? null : step.processInstanceId();
    }

    private static @Nullable String activity(@Nullable Step step) {
        return step == null ? null : step.activityId();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
