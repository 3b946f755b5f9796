package org.releasemanager.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.effect.Effect.State;
import org.releasemanager.effect.spi.Progress;
import org.releasemanager.product.ProductFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger with a small kind of effect of its own: tags. */
class EffectsTest {
    private static final String KEY = "shop-1.2.0:tag:1";
    private static final Step STEP = new Step("p1", "receiveTask_awaitTag");

    private final DeploymentBench bench = new DeploymentBench(List.of(TestKind.class), ProductFixtures.shop());
    private final Effects effects = bench.get(Effects.class);
    private final TestKind tags = bench.get(TestKind.class);

    @BeforeEach
    void release() {
        bench.release("shop", "1.2.0");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void effectOfOneCallEndsAtOnceAndHappensOnce() {
        tag(null);
        tag(null);

        assertThat(tags.begun).containsEntry(KEY, 1);
        assertThat(state()).isEqualTo(State.SUCCEEDED);
        assertThat(tags.told).containsExactly(KEY + " SUCCEEDED");
        assertThat(the().signalled()).isTrue();
    }

    @Test
    void refusalOfOneCallIsAnEndAndCanBeTriedAgainUnderTheSameKey() {
        tags.answer = new Progress.Failed("Tag exists");
        tag(null);
        assertThat(state()).isEqualTo(State.FAILED);

        tags.answer = new Progress.Succeeded("Tagged");
        tag(null);

        assertThat(tags.begun).containsEntry(KEY, 2);
        assertThat(state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void lostAnswerIsAdoptedNotRepeated() {
        tags.answersAreLost = true;
        assertThatThrownBy(() -> tag(null)).hasMessage("Connection reset");
        assertThat(state()).isEqualTo(State.INTENT);

        tags.answersAreLost = false;
        tag(null);

        assertThat(tags.begun).containsEntry(KEY, 1);
        assertThat(state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void callThatNeverReachedTheToolIsMadeAgainUnderTheSameKey() {
        tags.down = true;
        assertThatThrownBy(() -> tag(null)).hasMessage("Connection refused");

        tags.down = false;
        tag(null);

        assertThat(tags.begun).containsEntry(KEY, 1);
        assertThat(the().attempts()).isEqualTo(2);
    }

    @Test
    void intentOutlivesTheTransactionOfItsStep() {
        new TransactionTemplate(bench.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            tag(STEP);
            status.setRollbackOnly();
        });

        assertThat(effects.find(KEY)).isPresent();
        assertThat(bench.get(EffectMemory.class).of("shop-1.2.0:tag", STEP))
                .map(Effect::key)
                .contains(KEY);
    }

    @Test
    void stepThatIsReachedAnewIsNotRemembered() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);

        var memory = bench.get(EffectMemory.class);

        assertThat(memory.of("shop-1.2.0:tag", new Step("p2", STEP.activityId())))
                .isEmpty();
        assertThat(memory.last("shop-1.2.0:tag")).map(Effect::key).contains(KEY);
    }

    @Test
    void silenceIsAskedAboutOnceAndAgainOnlyAfterAnAnswer() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        bench.poll();

        after(Duration.ofMinutes(2));
        assertThat(bench.steps().asked()).isEmpty();
        after(Duration.ofMinutes(2));
        after(Duration.ofSeconds(30));
        assertThat(bench.steps().asked()).containsExactly("p1/" + STEP.activityId());
        assertThat(tags.told).containsExactly(KEY + " SILENT");

        effects.waitOn(KEY);
        after(Duration.ofMinutes(2));
        assertThat(bench.steps().asked()).hasSize(1);
        after(Duration.ofMinutes(2));
        assertThat(bench.steps().asked()).hasSize(2);
    }

    @Test
    void whatComesOnIsNoSilence() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        for (int percent = 0; percent < 4; percent++) {
            tags.known.put(KEY, new Progress.Running(percent + " %"));
            after(Duration.ofMinutes(2));
        }

        assertThat(bench.steps().asked()).isEmpty();
    }

    @Test
    void silentEffectIsStoppedAtItsToolOrWrittenOffWithoutAskingIt() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);

        effects.stop(KEY, "Stopped by operator: hangs");

        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(tags.cancelled).containsExactly(KEY);
        tag(new Step("p2", STEP.activityId()));
        tags.down = true;
        effects.writeOff(KEY, "Written off by operator: gone");
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(tags.cancelled).hasSize(1);
    }

    @Test
    void sameKeyWithOtherContentIsABug() {
        tag(null);

        assertThatThrownBy(() -> effects.intend(request(KEY, "v9.9.9", null), () -> {}))
                .hasMessageContaining("stands for another request");

        assertThat(tags.begun).containsEntry(KEY, 1);
    }

    @Test
    void whatTheRoomWritesAlongIsKeptOrLostWithTheIntent() {
        assertThatThrownBy(() -> effects.intend(request(KEY, "v1.2.0", null), () -> {
                    throw new IllegalStateException("Disk full");
                }))
                .hasMessage("Disk full");

        assertThat(effects.find(KEY)).isEmpty();
    }

    @Test
    void waitingStepIsWokenOnceAndPromisedUntilThen() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        bench.steps().waitAt(STEP.processInstanceId(), STEP.activityId());
        bench.poll();
        assertThat(effects.willWake("p1", STEP.activityId())).isTrue();
        tags.known.put(KEY, new Progress.Succeeded("Tagged"));

        bench.poll();
        bench.poll();

        assertThat(bench.steps().woken()).containsExactly("p1/receiveTask_awaitTag");
        assertThat(effects.willWake("p1", STEP.activityId())).isFalse();
    }

    @Test
    void dueEffectsOfAKindAreAskedForTogetherAndOneOutageSparesTheOthers() {
        tags.answer = new Progress.Running("Tagging");
        for (int i = 0; i < 5; i++) {
            begin(request("shop-1.2.0:tag:" + i, "v1.2.0", STEP));
        }
        tags.known.put("shop-1.2.0:tag:3", new Progress.Unreachable("No route"));

        bench.poll();

        assertThat(tags.batches).containsExactly(5);
        assertThat(effects.find("shop-1.2.0:tag:3").orElseThrow().detail())
                .startsWith("The tool does not answer since")
                .endsWith("No route");
        assertThat(effects.find("shop-1.2.0:tag:4").orElseThrow().detail()).isEqualTo("Tagging");
    }

    @Test
    void overdueEffectIsCancelledAndHasFailed() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        bench.advance(Duration.ofMinutes(11));

        bench.poll();

        assertThat(tags.cancelled).containsExactly(KEY);
        assertThat(the().detail()).startsWith("No result within 10 min");
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void effectThatNobodyCouldAskAboutIsUnknown() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        tags.down = true;
        bench.advance(Duration.ofMinutes(11));

        bench.poll();

        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(tags.cancelled).isEmpty();
        assertThat(tags.told).containsExactly(KEY + " UNKNOWN");
    }

    @Test
    void rowThatAnotherNodeLooksAtIsLeftAlone() {
        tags.answer = new Progress.Running("Tagging");
        tag(STEP);
        var store = bench.get(EffectStore.class);
        Effect seen = the();

        boolean here = store.claim(seen, seen.createdAt());
        boolean there = store.claim(seen, seen.createdAt());

        assertThat(here).isTrue();
        assertThat(there).isFalse();
    }

    @Test
    void tenThousandOpenEffectsThatAreNotDueCostOneQueryThatReadsAnIndex() {
        bench.get(JdbcClient.class).sql("""
                insert into effect (effect_key, release_id, kind, subject, state, next_look_at, created_at)
                select 'k' || n, 'shop-1.2.0', 'tag', 's', 'SUBMITTED', timestamp '2999-01-01 00:00:00',
                       timestamp '2026-01-01 00:00:00'
                  from (%s) numbers""".formatted(Numbers.upTo(10_000))).update();

        bench.poll();

        assertThat(tags.batches).isEmpty();
        assertThat(Numbers.planOfDue(bench.get(JdbcClient.class))).contains("effect_due");
    }

    private void tag(@Nullable Step step) {
        begin(request(KEY, "v1.2.0", step));
    }

    private void begin(EffectRequest request) {
        effects.intend(request, () -> {});
        effects.begin(request.key());
    }

    private static EffectRequest request(String key, String tag, @Nullable Step step) {
        return new EffectRequest(key, "shop-1.2.0", "tag", "shop-1.2.0:tag", tag, 0, step);
    }

    /** So much later, it has been looked at. */
    private void after(Duration time) {
        bench.advance(time);
        bench.poll();
    }

    private State state() {
        return the().state();
    }

    private Effect the() {
        return effects.find(KEY).orElseThrow();
    }
}
