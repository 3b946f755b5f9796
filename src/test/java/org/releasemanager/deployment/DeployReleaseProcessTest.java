package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.releasemanager.engine.ModelUnderTest.fail;
import static org.releasemanager.engine.ModelUnderTest.pass;
import static org.releasemanager.engine.ModelUnderTest.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.releasemanager.engine.ModelUnderTest;

class DeployReleaseProcessTest {
    @RegisterExtension
    static final ModelUnderTest model = new ModelUnderTest("deployment/deploy-release.bpmn");

    private final List<Object> started = new ArrayList<>();

    @BeforeEach
    void twoServices() {
        model.on("checkReadiness", set("deploymentServices", List.of("api", "web")));
        model.on("startDeployment", execution -> {
            started.add(execution.getVariable("service"));
            execution.setVariable("deploymentStarted", true);
        });
    }

    @Test
    void servicesAreDeployedOneAfterTheOther() {
        var deployment = startOnFreeEnvironment();

        assertThat(started).containsExactly("api");
        assertThat(model.signal("receiveTask_awaitDeployment", deployment)).isTrue();
        assertThat(started).containsExactly("api", "web");
        assertThat(model.signal("receiveTask_awaitDeployment", deployment)).isTrue();

        assertThat(deployment).isEnded().hasPassed("endEvent_releaseDeployed");
        assertThat(model.steps())
                .containsExactly(
                        "requestEnvironment",
                        "checkReadiness",
                        "startDeployment",
                        "concludeDeployment",
                        "startDeployment",
                        "concludeDeployment",
                        "verifyDeployment");
    }

    @Test
    void stoppedLineHoldsTheNextServiceAndNotTheOneAtWork() {
        var deployment = startOnFreeEnvironment();
        model.on("startDeployment", set("deploymentStarted", false));

        model.signal("receiveTask_awaitDeployment", deployment);

        assertThat(deployment).isWaitingAt("receiveTask_awaitLine");
        model.signal("receiveTask_awaitLine", deployment);
        assertThat(deployment).as("still stopped").isWaitingAt("receiveTask_awaitLine");
        model.on("startDeployment", set("deploymentStarted", true));
        model.signal("receiveTask_awaitLine", deployment);
        model.signal("receiveTask_awaitDeployment", deployment);
        assertThat(deployment).isEnded().hasPassed("endEvent_releaseDeployed");
    }

    @Test
    void releaseWaitsUntilItHoldsTheEnvironment() {
        var deployment = model.start(Map.of("environment", "staging"));

        assertThat(deployment).isWaitingAt("receiveTask_awaitEnvironment");
        assertThat(model.signal("receiveTask_awaitDeployment", deployment)).isFalse();
    }

    @Test
    void unreadyEnvironmentFailsTheDeploymentBeforeAnyServiceIsTouched() {
        model.on("checkReadiness", fail("deployment-failed"));

        var deployment = startOnFreeEnvironment();

        assertThat(deployment).isEnded().hasPassed("boundaryEvent_readinessRefused", "endEvent_deploymentFailed");
        assertThat(started).isEmpty();
    }

    @Test
    void failedServiceStopsTheOthers() {
        model.on("concludeDeployment", fail("deployment-failed"));
        var deployment = startOnFreeEnvironment();

        model.signal("receiveTask_awaitDeployment", deployment);

        assertThat(deployment).isEnded().hasPassed("boundaryEvent_deploymentFailed", "endEvent_deploymentFailed");
        assertThat(started).containsExactly("api");
    }

    @Test
    void silenceIsAskedAboutWhileTheReleaseGoesOnWaiting() {
        var deployment = startOnFreeEnvironment();

        assertThat(model.tell("receiveTask_awaitDeployment", deployment, "progress-missed"))
                .isTrue();
        model.complete("userTask_decideOnSilence", Map.of());

        assertThat(deployment).isWaitingAt("receiveTask_awaitDeployment");
        assertThat(started).containsExactly("api");
        model.signal("receiveTask_awaitDeployment", deployment);
        model.signal("receiveTask_awaitDeployment", deployment);
        assertThat(deployment).isEnded().hasPassed("endEvent_silenceAnswered", "endEvent_releaseDeployed");
    }

    @Test
    void questionGoesAwayWhenTheWorkEndsMeanwhile() {
        var deployment = startOnFreeEnvironment();
        model.tell("receiveTask_awaitDeployment", deployment, "progress-missed");

        model.signal("receiveTask_awaitDeployment", deployment);

        assertThat(started).as("the next service has its turn").containsExactly("api", "web");
        assertThat(deployment).isWaitingAt("receiveTask_awaitDeployment").isNotWaitingAt("userTask_decideOnSilence");
        model.signal("receiveTask_awaitDeployment", deployment);
        assertThat(deployment).isEnded().hasPassed("endEvent_releaseDeployed");
    }

    @Test
    void failedVerificationLeavesByItsOwnError() {
        model.on("concludeDeployment", pass());
        model.on("verifyDeployment", fail("verification-failed"));
        var deployment = startOnFreeEnvironment();

        model.signal("receiveTask_awaitDeployment", deployment);
        model.signal("receiveTask_awaitDeployment", deployment);

        assertThat(deployment).isEnded().hasPassed("boundaryEvent_verificationFailed", "endEvent_verificationFailed");
    }

    private ProcessInstance startOnFreeEnvironment() {
        var deployment = model.start(Map.of("environment", "staging"));
        model.signal("receiveTask_awaitEnvironment", deployment);
        return deployment;
    }
}
