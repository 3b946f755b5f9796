package org.releasemanager.rollback.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.engine.TaskContexts.completing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.health.HealthRoom;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.rollback.Recoveries;
import org.releasemanager.rollback.RollbackRoom;
import org.releasemanager.rollback.Rollbacks;

class RecoveryTasksTest {
    private static final String KEY = "shop-1.2.0:production:web:1-1";

    private final DeploymentBench bench =
            new DeploymentBench(List.of(HealthRoom.class, RollbackRoom.class), ProductFixtures.shop());
    private final Timeline timeline = bench.get(Timeline.class);
    private final RepairCompletion repair = new RepairCompletion(bench.get(Rollbacks.class), timeline);
    private final String release = bench.release("shop", "1.2.0");

    @BeforeEach
    void undoHasFailed() {
        bench.hold(release, "production");
        bench.deploy(release, "production", "web", "p1", 1);
        bench.startUndo(release, "production", "web", "p2");
        bench.tool().fail(KEY + ":undo", "Disk full <script>alert(1)</script>");
        bench.poll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void serviceRepairedByHandIsADeviationAndNoLongerLive() {
        complete(repair, RollbackVariables.REPAIR_SERVICE, "DONE", "restored the folder");

        assertThat(bench.deployments().toTakeBack(release, "production")).isEmpty();
        assertThat(seen().deviations()).isEqualTo(1);
        assertThat(bench.told(release)).contains("operator took web back from production by hand: restored the folder");
    }

    @Test
    void environmentRepairedByHandCountsAsRolledBack() {
        complete(repair, RollbackVariables.REPAIR_ENVIRONMENT, "DONE", "restarted the machine");

        assertThat(seen().state()).isEqualTo(ReleaseState.ROLLED_BACK);
        assertThat(seen().deviations()).isEqualTo(1);
    }

    @Test
    void anotherTryIsToldAndChangesNothing() {
        complete(repair, RollbackVariables.REPAIR_SERVICE, "RETRY", "");

        assertThat(bench.deployments().toTakeBack(release, "production")).containsExactly("web");
        assertThat(bench.told(release)).last().isEqualTo("operator has the rollback of production tried again");
    }

    @ParameterizedTest
    @CsvSource({
        "userTask_repairService, DONE",
        "userTask_repairEnvironment, DONE",
        "userTask_chooseRecovery, ROLL_BACK",
        "userTask_chooseRecovery, ROLL_FORWARD",
        "userTask_chooseRecovery, RETRY",
        "userTask_resolveStagingFailure, REWORK",
        "userTask_resolveStagingFailure, ABORT"
    })
    void choiceThatNeedsAReasonIsRefusedWithoutOne(String definition, String choice) {
        assertThatThrownBy(() -> complete(completionOf(definition), definition, choice, " "))
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith("reason:");
    }

    @ParameterizedTest
    @CsvSource({"userTask_repairService", "userTask_chooseRecovery", "userTask_resolveStagingFailure"})
    void choiceThatTheFormDoesNotOfferIsRefused(String definition) {
        assertThatThrownBy(() -> complete(completionOf(definition), definition, "PANIC", "why not"))
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith("choice:");
    }

    @Test
    void chosenRecoveryIsToldWithItsReason() {
        complete(
                completionOf(RollbackVariables.CHOOSE_RECOVERY),
                RollbackVariables.CHOOSE_RECOVERY,
                "ROLL_FORWARD",
                "the fix is ready");

        assertThat(bench.told(release))
                .last()
                .isEqualTo("operator chose to leave production and fix it forward: the fix is ready");
    }

    @Test
    void evidenceShowsWhatFailedAndLetsNothingOfItAct() {
        var evidence = new RepairEvidence(bench.deployments(), bench.get(Recoveries.class))
                .of(release, RollbackVariables.REPAIR_SERVICE);

        assertThat(evidence.markdown()).contains("Disk full").doesNotContainPattern("[^\\\\]<script>");
        assertThat(evidence.facts().get("failureReason")).asString().contains("could not be taken back");
    }

    private TaskCompletion completionOf(String definition) {
        return List.of(repair, new ChooseRecoveryCompletion(timeline), new ResolveStagingFailureCompletion(timeline))
                .stream()
                .filter(completion -> completion.definitions().contains(definition))
                .findFirst()
                .orElseThrow();
    }

    private void complete(TaskCompletion completion, String definition, String choice, String reason) {
        Map<String, Object> variables =
                Map.of("choice", choice, "reason", reason, "environment", "production", "service", "web");
        completion.completing(completing(release, definition, "operator", variables));
    }

    private Release seen() {
        return bench.get(Releases.class).get(release);
    }
}
