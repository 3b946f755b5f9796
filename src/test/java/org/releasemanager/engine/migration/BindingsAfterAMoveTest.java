package org.releasemanager.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.StubDecision;

/** What is called, asked and shown after a move comes from the new deployment: everything is bound to the deployment. */
class BindingsAfterAMoveTest {
    private final SmallModels models = new SmallModels();

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void aProcessThatIsCalledLaterIsTheNewOne() {
        deploy("one");
        models.start("a");
        String second = deploy("two");
        deploy("three");
        models.move("a", second);

        models.complete("a");

        assertThat(models.tasks("a")).containsExactly("userTask_in_two");
    }

    @Test
    void aReleaseThatDoesNotMoveCallsAsksAndShowsWhatItAlwaysDid() throws IOException {
        deploy("one");
        models.start("a");
        deploy("two");

        assertThat(form()).contains("form one");
        models.complete("a");

        assertThat(models.tasks("a")).containsExactly("userTask_in_one");
        assertThat(decided()).isEqualTo("one");
    }

    @Test
    void theFormOfATaskThatIsOpenAndTheNextDecisionAreTheNewOnes() throws IOException {
        deploy("one");
        models.start("a");
        String second = deploy("two");
        models.move("a", second);

        assertThat(form()).contains("form two");
        models.complete("a");

        assertThat(decided()).isEqualTo("two");
    }

    private String deploy(String word) {
        return models.with("release", start -> start.userTask("userTask_check")
                        .camundaFormRef("check")
                        .camundaFormRefBinding("deployment")
                        .businessRuleTask("decide")
                        .camundaDecisionRef("what")
                        .camundaDecisionRefBinding("deployment")
                        .camundaMapDecisionResult("singleEntry")
                        .camundaResultVariable("decided")
                        .callActivity("call")
                        .calledElement("child")
                        .camundaCalledElementBinding("deployment")
                        .camundaInBusinessKey("#{execution.processBusinessKey}"))
                .with("child", SmallModels.Way.task("userTask_in_" + word, word))
                .file("what.dmn", StubDecision.xml("what", Map.of("decided", "\"" + word + "\"")))
                .file(
                        "check.form",
                        "{\"id\":\"check\",\"type\":\"default\",\"components\":[{\"type\":\"text\","
                                + "\"id\":\"t\",\"text\":\"form " + word + "\"}]}")
                .deploy();
    }

    private String form() throws IOException {
        var task = models.engine.tasks().createTaskQuery().singleResult();
        try (var form = models.engine.engine().getFormService().getDeployedTaskForm(task.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Object decided() {
        return models.engine
                .engine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("decided")
                .singleResult()
                .getValue();
    }
}
