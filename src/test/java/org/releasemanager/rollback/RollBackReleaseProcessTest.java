package org.releasemanager.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class RollBackReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("rollback/roll-back-release.bpmn");

    private final List<Object> undone = new ArrayList<>();

    @BeforeEach
    void threeServicesWereDeployed() {
        model.on("planRollback", set("rollbackServices", List.of("web", "api", "store")));
        model.on("startUndo", execution -> undone.add(execution.getVariable("service")));
        model.on("concludeUndo", set("undone", true));
        model.on("verifyRollback", set("rollbackVerified", true));
    }

    @Test
    void servicesGoBackOneByOneInTheOrderOfThePlan() {
        var rollback = model.start(Map.of("environment", "production"));

        for (var ignored : List.of(1, 2, 3)) {
            assertThat(rollback).isWaitingAt("receiveTask_awaitUndo");
            model.signal("receiveTask_awaitUndo", rollback);
        }

        assertThat(rollback).isEnded().hasPassed("endEvent_releaseRolledBack");
        assertThat(undone).containsExactly("web", "api", "store");
    }

    @Test
    void nothingDeployedMeansNothingToUndo() {
        model.on("planRollback", set("rollbackServices", List.of()));

        var rollback = model.start(Map.of("environment", "production"));

        assertThat(rollback).isEnded();
        assertThat(model.steps()).containsExactly("planRollback", "verifyRollback");
    }

    @Test
    void failedUndoIsTriedAgainOrRepairedByHandAndTheOthersFollow() {
        model.on("concludeUndo", set("undone", false), set("undone", false), set("undone", true));
        var rollback = model.start(Map.of("environment", "production"));

        model.signal("receiveTask_awaitUndo", rollback);
        assertThat(rollback).isWaitingAt("userTask_repairService");
        model.complete("userTask_repairService", Map.of("choice", "RETRY"));
        model.signal("receiveTask_awaitUndo", rollback);
        model.complete("userTask_repairService", Map.of("choice", "DONE", "reason", "copied by hand"));
        model.signal("receiveTask_awaitUndo", rollback);
        model.signal("receiveTask_awaitUndo", rollback);

        assertThat(rollback).isEnded().hasPassed("endEvent_serviceRepaired", "endEvent_serviceSettled");
        assertThat(undone).containsExactly("web", "web", "api", "store");
    }

    @Test
    void unhealthyEnvironmentIsRepairedByAPerson() {
        model.on("planRollback", set("rollbackServices", List.of()));
        model.on("verifyRollback", set("rollbackVerified", false));
        var rollback = model.start(Map.of("environment", "production"));

        assertThat(rollback).isWaitingAt("userTask_repairEnvironment");
        model.complete("userTask_repairEnvironment", Map.of("choice", "RETRY"));
        assertThat(rollback).isWaitingAt("userTask_repairEnvironment");
        model.complete("userTask_repairEnvironment", Map.of("choice", "DONE", "reason", "checked by hand"));

        assertThat(rollback).isEnded().hasPassed("endEvent_environmentRepaired");
    }
}
