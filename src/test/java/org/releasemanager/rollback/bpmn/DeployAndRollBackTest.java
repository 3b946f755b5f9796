package org.releasemanager.rollback.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.product.Product.Environment.Kind.PRODUCTION;
import static org.releasemanager.product.ProductFixtures.environment;
import static org.releasemanager.product.ProductFixtures.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.deployment.FakeTool;
import org.releasemanager.health.HealthRoom;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.rollback.RollbackRoom;

/** The models, the delegates, the pollers and the ledger together. */
class DeployAndRollBackTest {
    private final DeploymentBench bench = new DeploymentBench(
            List.of(HealthRoom.class, RollbackRoom.class, RealEngine.class),
            ProductFixtures.shopWith()
                    .services(service("api"), service("web"))
                    .environments(environment("production", PRODUCTION, "local", Map.of("directory", "p")))
                    .build());
    private final FakeTool tool = bench.tool();
    private final String release = bench.release("shop", "1.2.0");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void releaseIsDeployedAndTakenBack() {
        tool.serve("production", "api", "1.1.0");
        tool.serve("production", "web", "1.1.0");

        String deployment = start("deploy-release");
        passUntilDone();

        assertThat(ends(deployment)).containsExactly("endEvent_releaseDeployed");
        assertThat(bench.deployments().live("shop", "production"))
                .containsExactly(Map.entry("api", "1.2.0"), Map.entry("web", "1.2.0"));

        String rollback = start("roll-back-release");
        passUntilDone();

        assertThat(ends(rollback)).containsExactly("endEvent_releaseRolledBack");
        assertThat(bench.deployments().serving(release, "production"))
                .containsExactly(Map.entry("api", "1.1.0"), Map.entry("web", "1.1.0"));
    }

    @Test
    void failedDeploymentLeavesTheLoopByItsError() {
        String deployment = start("deploy-release");
        pass();
        pass();
        tool.fail("shop-1.2.0:production:api:1-1", "No space left");
        passUntilDone();

        assertThat(ends(deployment)).containsExactly("endEvent_deploymentFailed");
        assertThat(tool.starts("shop-1.2.0:production:web:1-1")).isZero();
    }

    @Test
    void toolThatRunsForEverLeavesTheLoopAtItsDeadline() {
        String deployment = start("deploy-release");
        pass();
        pass();
        pass();
        assertThat(tool.starts("shop-1.2.0:production:api:1-1")).isEqualTo(1);

        bench.advance(Duration.ofMinutes(61));
        pass();
        pass();

        assertThat(ends(deployment)).containsExactly("endEvent_deploymentFailed");
        assertThat(tool.cancelled()).containsExactly("shop-1.2.0:production:api:1-1");
    }

    @Test
    void obstacleEndsTheDeploymentBeforeItBegins() {
        tool.object("the folder is not writable");

        String deployment = start("deploy-release");
        pass();

        assertThat(ends(deployment)).containsExactly("endEvent_deploymentFailed");
        assertThat(tool.orders()).isEmpty();
    }

    @Test
    void lostAnswerIsAdoptedByTheRetryOfTheEngine() {
        tool.loseAnswers(true);
        String deployment = start("deploy-release");
        pass();
        pass();
        assertThat(tool.starts("shop-1.2.0:production:api:1-1")).isEqualTo(1);

        tool.loseAnswers(false);
        passUntilDone();

        assertThat(ends(deployment)).containsExactly("endEvent_releaseDeployed");
        assertThat(tool.starts("shop-1.2.0:production:api:1-1")).isEqualTo(1);
    }

    @Test
    void failedUndoIsTriedAgainWhenAPersonSaysSo() {
        start("deploy-release");
        passUntilDone();
        String rollback = start("roll-back-release");
        pass();
        tool.fail("shop-1.2.0:production:web:1-1:undo", "Disk full");
        pass();
        TaskService tasks = bench.get(TaskService.class);
        var repair = tasks.createTaskQuery().singleResult();

        tasks.complete(repair.getId(), Map.of("choice", "RETRY"));
        passUntilDone();

        assertThat(repair.getTaskDefinitionKey()).isEqualTo("userTask_repairService");
        assertThat(ends(rollback)).containsExactly("endEvent_releaseRolledBack");
        assertThat(bench.deployments().serving(release, "production")).isEmpty();
    }

    private String start(String process) {
        return bench.get(RuntimeService.class)
                .startProcessInstanceByKey(process, release, Map.of("environment", "production"))
                .getId();
    }

    private void passUntilDone() {
        for (int i = 0; i < 10; i++) {
            tool.succeedAll();
            pass();
        }
    }

    /** What happens in a second in the life of the application. */
    private void pass() {
        bench.grant();
        bench.poll();
        ManagementService management = bench.get(ManagementService.class);
        for (Job job : management.createJobQuery().list()) {
            try {
                management.executeJob(job.getId());
            } catch (IllegalStateException | ProcessEngineException retriedLater) {
                management.setJobRetries(job.getId(), 3);
            }
        }
    }

    private List<String> ends(String processInstanceId) {
        return bench
                .get(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("endEvent_release") || id.startsWith("endEvent_deployment"))
                .toList();
    }
}
