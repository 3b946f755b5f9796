package org.releasemanager.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** What models say about skipping and doing by hand can be done. */
class StepMarksTest {
    private static final List<String> RULES = List.of("reason", "second-person");

    @Test
    void markedStepsCanBeLeft() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                var model = Bpmn.readModelFromFile(file.toFile());
                for (var mark : model.getModelElementsByType(CamundaProperty.class)) {
                    check((FlowNode) mark.getParentElement().getParentElement().getParentElement(), mark);
                }
            }
        }
    }

    private static void check(FlowNode element, CamundaProperty mark) {
        String name = mark.getCamundaName();
        if (name.equals("skippable") || name.equals("byHand")) {
            assertThat(mark.getCamundaValue()).as(element.getId()).isIn(RULES);
            boolean byLedger = element instanceof ReceiveTask && name.equals("byHand");
            assertThat(byLedger || element instanceof ServiceTask task && task.isCamundaAsyncBefore())
                    .as("%s is left by a modification: it has a job of its own", element.getId())
                    .isTrue();
            assertThat(byLedger || element.getParentElement() instanceof Process)
                    .as("%s is left by a modification: leaving a sub-process by one ends it", element.getId())
                    .isTrue();
            assertThat(element.getOutgoing())
                    .as("the way on from %s", element.getId())
                    .hasSize(1);
        }
        if (name.equals("withoutIt")) {
            assertThat(mark.getCamundaValue()).matches("\\w+=\\w+(,\\w+=\\w+)*");
        }
        if (name.equals("failsBy")) {
            assertThat((Object) element.getModelInstance().getModelElementById(mark.getCamundaValue()))
                    .as("the flow %s", mark.getCamundaValue())
                    .isNotNull();
        }
    }
}
