package org.releasemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.ModelFiles.camelCase;
import static org.releasemanager.ModelFiles.files;
import static org.releasemanager.ModelFiles.kebabCase;
import static org.releasemanager.ModelFiles.models;
import static org.releasemanager.ModelFiles.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.ModelFiles.Model;
import org.releasemanager.release.SpanKind;

/** What holds for every model, so that one phrase finds label, element, bean and class, and XML decides nothing. */
class BpmnContractTest {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent"),
            Map.entry("endEvent", "endEvent"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("boundaryEvent", "boundaryEvent"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("userTask", "userTask"),
            Map.entry("receiveTask", "receiveTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"));
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{\\w+( [=!]= ('\\w+'|true|false))?}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+(?:Delegate|Listener))}");

    static Stream<Model> all() {
        return models();
    }

    @ParameterizedTest
    @MethodSource("all")
    void processIsNamedAfterItsFileAndKeepsItsHistoryForAYear(Model model) {
        var process = model.process();

        assertThat(process.getId() + ".bpmn")
                .isEqualTo(model.path().getFileName().toString());
        assertThat(kebabCase(process.getName())).isEqualTo(process.getId());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void elementIdIsItsTypeAndItsLabel(Model model) {
        for (var node : model.read().getModelElementsByType(FlowNode.class)) {
            var prefix = PREFIXES.get(node.getElementType().getTypeName());
            assertThat(prefix).as("kind of %s", node.getId()).isNotNull();
            if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
                assertThat(node.getId()).matches("gateway_[a-z]\\w+");
            } else {
                // a step that a model takes in several places carries the place after a second underscore
                assertThat(node.getId()).matches(prefix + "_" + camelCase(node.getName()) + "(_[a-z][A-Za-z]+)?");
            }
        }
        assertThat(model.read().getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("flow_[a-z]\\w+"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void serviceTaskCallsTheDelegateOfItsLabel(Model model) {
        for (var task : model.read().getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaDelegateExpression())
                    .as(task.getId())
                    .isEqualTo("${" + camelCase(task.getName()) + "Delegate}");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsCalledComesFromTheSameDeployment(Model model) {
        for (var call : model.read().getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            assertThat(models().map(other -> other.process().getId())).contains(call.getCalledElement());
        }
        for (var rule : model.read().getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(rule.getCamundaDecisionRefBinding()).as(rule.getId()).isEqualTo("deployment");
            assertThat(rule.getCamundaResultVariable()).as(rule.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void callPassesTheBusinessKeyAndTakesBackOnlyWhatItNames(Model model) {
        for (var call : model.read().getModelElementsByType(CallActivity.class)) {
            var mappings = call.getExtensionElements().getElementsQuery();
            assertThat(mappings.filterByType(CamundaIn.class).list())
                    .as(call.getId())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))
                    .anyMatch(in -> "all".equals(in.getCamundaVariables()));
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaOut.class)
                            .list())
                    .as(call.getId())
                    .allMatch(out -> out.getCamundaSource() != null && out.getCamundaTarget() != null);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void gatewayAsksAQuestionAndEveryFlowAnswersIt(Model model) {
        for (var gateway : model.read().getModelElementsByType(ExclusiveGateway.class)) {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault())
                    .as("default flow of %s", gateway.getId())
                    .isNotNull();
            for (var flow : gateway.getOutgoing()) {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null)
                        .as("%s has a condition or is the default", flow.getId())
                        .isEqualTo(flow.equals(gateway.getDefault()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void conditionComparesOneVariableAndHasALabel(Model model) {
        assertThat(model.read().getModelElementsByType(ConditionExpression.class))
                .allSatisfy(condition -> {
                    assertThat(condition.getTextContent()).matches(ONE_VARIABLE);
                    assertThat(((SequenceFlow) condition.getParentElement()).getName())
                            .isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void xmlHoldsNoCode(Model model) {
        assertThat(model.xml())
                .doesNotContain(
                        "camunda:class", "camunda:script", "<bpmn:script", "camunda:connector", "camunda:expression")
                .doesNotContainPattern("\\$\\{[^}]*[(+*/]");
    }

    /** What is waited for decides which part of the release's time it is: see SpanKind. */
    @ParameterizedTest
    @MethodSource("all")
    void everyReceiveTaskSaysWhatItsTimeIsSpentOn(Model model) {
        var kinds = Stream.of(SpanKind.values()).map(Enum::name).toList();

        assertThat(model.read().getModelElementsByType(ReceiveTask.class)).allSatisfy(task -> {
            assertThat(task.getExtensionElements()).as(task.getId()).isNotNull();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaProperties.class)
                            .singleResult()
                            .getCamundaProperties())
                    .as(task.getId())
                    .anySatisfy(property -> {
                        assertThat(property.getCamundaName()).isEqualTo("waitsFor");
                        assertThat(property.getCamundaValue()).isIn(kinds);
                    });
        });
    }

    /** How often and when is the engine's own rule, release-manager.engine.retry-after: one owner, one setting. */
    @ParameterizedTest
    @MethodSource("all")
    void modelLeavesRetriesToTheEngine(Model model) {
        assertThat(model.xml()).doesNotContain("failedJobRetryTimeCycle");
        assertThat(model.read().getModelElementsByType(Activity.class))
                .allSatisfy(activity -> assertThat(activity.isCamundaAsyncAfter())
                        .as(activity.getId())
                        .isFalse());
    }

    /** Lists what the rooms still owe the models. */
    @Test
    void everyBeanOfAModelHasItsClass() {
        var classes = files(Path.of("src/main/java"), ".java").stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        var missing = beans().filter(bean -> !classes.contains(bean)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing)
                .as("delegates and listeners that models name and nobody wrote")
                .isEmpty();
    }

    @Test
    void everyDelegateIsNamedByAModel() {
        var unused = files(Path.of("src/main/java"), "Delegate.java").stream()
                .filter(path -> !text(path).contains("abstract class"))
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        unused.removeAll(beans().toList());

        assertThat(unused).as("delegates that no model names").isEmpty();
    }

    /** Lists what the rooms still owe the models. */
    @Test
    void everyDecisionOfAModelHasItsTable() {
        var tables = files(Path.of("bpmn"), ".dmn").stream()
                .map(path -> path.getFileName().toString().replace(".dmn", ""))
                .toList();

        var missing = models().flatMap(model -> model.read().getModelElementsByType(BusinessRuleTask.class).stream())
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .filter(decision -> !tables.contains(decision));

        assertThat(missing).as("decisions that models ask and no table answers").isEmpty();
    }

    private static Stream<String> beans() {
        return files(Path.of("bpmn"), ".bpmn").stream()
                .flatMap(path -> BEAN.matcher(text(path)).results())
                .map(found -> found.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                        + found.group(1).substring(1))
                .distinct();
    }
}
