package org.releasemanager.health.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.engine.TaskContexts.completing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.health.HealthRoom;
import org.releasemanager.health.Measurements;
import org.releasemanager.health.Observations;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;

class ConfirmProductionTest {
    private final DeploymentBench bench = new DeploymentBench(List.of(HealthRoom.class), ProductFixtures.shop());
    private final ConfirmProductionCompletion completion = new ConfirmProductionCompletion(bench.get(Timeline.class));
    private final String release = bench.release("shop", "1.2.0");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void evidenceSaysPlainlyThatThereIsNoData() {
        bench.hold(release, "production");
        bench.deploy(release, "production", "web", "p1", 1);

        var evidence = new ConfirmProductionEvidence(
                        bench.get(Releases.class),
                        bench.deployments(),
                        bench.get(Observations.class),
                        bench.get(Measurements.class))
                .of(release, HealthVariables.CONFIRM_PRODUCTION);

        assertThat(evidence.markdown()).startsWith("**There is no data**").contains("Live in production: web 1.2.0");
        assertThat(evidence.facts())
                .containsEntry("health", "INCONCLUSIVE")
                .containsEntry("live", Map.of("web", "1.2.0"));
    }

    @Test
    void confirmationNeedsNoReason() {
        complete("CONFIRM", "");

        assertThat(bench.told(release)).containsExactly("operator confirmed production");
    }

    @Test
    void refusalNeedsAReason() {
        assertThatThrownBy(() -> complete("ROLL_BACK", "")).isInstanceOf(InvalidFields.class);
        complete("ROLL_BACK", "carts are empty");

        assertThat(bench.told(release))
                .containsExactly("operator did not confirm production and rolls it back: carts are empty");
    }

    @Test
    void unknownChoiceIsRefused() {
        assertThatThrownBy(() -> complete("RETRY", "again"))
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith("choice:");
    }

    private void complete(String choice, String reason) {
        completion.completing(completing(
                release, HealthVariables.CONFIRM_PRODUCTION, "operator", Map.of("choice", choice, "reason", reason)));
    }
}
