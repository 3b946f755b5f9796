package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.effect.Effect;
import org.releasemanager.effect.EffectTick;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.product.ProductFixtures;

class DeploymentFinishedReceiverTest {
    private static final String KEY = "shop-1.2.0:staging:web:1-1";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final DeploymentFinishedReceiver receiver = bench.get(DeploymentFinishedReceiver.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void toolIsAskedAtOnce() {
        String release = bench.release("shop", "1.2.0");
        bench.hold(release, "staging");
        bench.start(release, "staging", "web", "p1");
        bench.tool().run(KEY, "Copying");
        bench.poll();
        bench.tool().succeed(KEY);
        bench.get(EffectTick.class).now();
        assertThat(state()).isEqualTo(Effect.State.SUBMITTED);

        var reception = receive("deployment.finished", "{\"data\": {\"key\": \"" + KEY + "\"}}");
        bench.get(EffectTick.class).now();

        assertThat(reception).isEqualTo(new Reception.Accepted("The tool is asked about " + KEY, release));
        assertThat(state()).isEqualTo(Effect.State.SUCCEEDED);
    }

    @Test
    void webhookAloneEndsNothing() {
        String release = bench.release("shop", "1.2.0");
        bench.hold(release, "staging");
        bench.start(release, "staging", "web", "p1");
        bench.tool().run(KEY, "Copying");

        receive("deployment.finished", "{\"data\": {\"key\": \"" + KEY + "\", \"state\": \"SUCCEEDED\"}}");
        bench.get(EffectTick.class).now();

        assertThat(state()).isEqualTo(Effect.State.SUBMITTED);
    }

    @Test
    void keyThatNobodyKnowsMayComeLater() {
        assertThat(receive("deployment.finished", "{\"key\": \"none\"}"))
                .isEqualTo(new Reception.NotYet("There is no work none"));
        assertThat(receive("deployment.finished", "{}")).isInstanceOf(Reception.Refused.class);
        assertThat(receive("push", "{}")).isEqualTo(new Reception.NotMine());
    }

    private Effect.State state() {
        return bench.get(WorkStore.class).get(KEY).state();
    }

    private Reception receive(String event, String body) {
        return receiver.receive(new Signal("ci", "1", event, null, body));
    }
}
