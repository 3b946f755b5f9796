package org.releasemanager.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.spi.DecisionMade;
import org.releasemanager.engine.spi.DecisionMade.Condition;
import org.releasemanager.engine.spi.DecisionMade.Value;
import org.releasemanager.engine.spi.ModelUsed;
import org.releasemanager.engine.spi.RunWitness;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What witnesses hear, on an engine of this test's own. */
class RunHistoryTest {
    private static final String TABLE = """
            <decisionTable id="table" hitPolicy="%s">
              <input id="in_risk" label="Risk"><inputExpression id="e1" typeRef="string"><text>risk</text></inputExpression></input>
              <input id="in_size" label="Size"><inputExpression id="e2" typeRef="integer"><text>size</text></inputExpression></input>
              <output id="out" label="Points" name="points" typeRef="integer"/>
              <rule id="r1"><description>Small is cheap</description><inputEntry id="a1"><text></text></inputEntry><inputEntry id="a2"><text>&lt; 10</text></inputEntry><outputEntry id="a3"><text>1</text></outputEntry></rule>
              <rule id="r2"><inputEntry id="b1"><text>"HIGH"</text></inputEntry><inputEntry id="b2"><text>-</text></inputEntry><outputEntry id="b3"><text>5</text></outputEntry></rule>
              <rule id="r3"><description>Both</description><inputEntry id="c1"><text>"HIGH"</text></inputEntry><inputEntry id="c2"><text>&lt; 100</text></inputEntry><outputEntry id="c3"><text>7</text></outputEntry></rule>
            </decisionTable>""";

    private final List<DecisionMade> decisions = new ArrayList<>();
    private final List<ModelUsed> models = new ArrayList<>();
    private final ProcessEngine engine = engine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theRulesThatMatchedAreNamedWithTheirNumbersAndWhatTheyAskedFor() {
        deploy(TABLE.formatted("COLLECT"));

        start("shop-1", Map.of("risk", "HIGH", "size", 50));

        var made = decisions.get(0);
        assertThat(made.businessKey()).isEqualTo("shop-1");
        assertThat(made.process()).isEqualTo("p");
        assertThat(made.activityId()).isEqualTo("ask");
        assertThat(made.inputs()).containsExactly(new Value("Risk", "HIGH"), new Value("Size", 50));
        assertThat(made.rules())
                .extracting(DecisionMade.Rule::number, DecisionMade.Rule::id, DecisionMade.Rule::annotation)
                .containsExactly(tuple(2, "r2", ""), tuple(3, "r3", "Both"));
        assertThat(made.rules().get(0).because()).containsExactly(new Condition("Risk", "\"HIGH\"", "HIGH"));
        assertThat(made.rules().get(1).because())
                .containsExactly(new Condition("Risk", "\"HIGH\"", "HIGH"), new Condition("Size", "< 100", 50));
        assertThat(made.outputs()).containsExactly(new Value("points", 5), new Value("points", 7));
    }

    @Test
    void aSumIsAnOutputToo() {
        deploy(TABLE.formatted("COLLECT\" aggregation=\"SUM"));

        start("shop-1", Map.of("risk", "HIGH", "size", 50));

        assertThat(decisions.get(0).outputs()).contains(new Value("collected", 12.0));
    }

    @Test
    void noRuleMatchesIsToldAsWell() {
        deploy(TABLE.formatted("COLLECT"));

        start("shop-1", Map.of("risk", "LOW", "size", 5_000));

        assertThat(decisions).singleElement().satisfies(made -> {
            assertThat(made.rules()).isEmpty();
            assertThat(made.inputs()).containsExactly(new Value("Risk", "LOW"), new Value("Size", 5_000));
        });
    }

    @Test
    void anExpressionIsADecisionWithoutRules() {
        deploy(
                "<variable id='v' name='points' typeRef='integer'/><literalExpression id='l'><text>size * 2</text></literalExpression>");

        start("shop-1", Map.of("size", 21));

        assertThat(decisions.get(0).rules()).isEmpty();
        assertThat(decisions.get(0).outputs()).extracting(Value::value).containsExactly(42);
    }

    @Test
    void theVersionOfTheTableIsTheOneThatWasAsked() {
        deploy(TABLE.formatted("COLLECT"));
        start("shop-1", Map.of("risk", "HIGH", "size", 50));
        deploy(TABLE.formatted("COLLECT").replace("Both", "Both of them"));
        start("shop-2", Map.of("risk", "HIGH", "size", 50));

        assertThat(decisions).extracting(made -> made.table().version()).containsExactly(1, 2);
        assertThat(decisions).extracting(made -> made.table().sha256()).doesNotHaveDuplicates();
        assertThat(models)
                .extracting(ModelUsed::businessKey, ModelUsed::version)
                .containsExactly(tuple("shop-1", 1), tuple("shop-2", 2));
    }

    @Test
    void aProcessThatIsMovedRunsByItsNewModelFromThenOn() {
        deploy("");
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("waits", "shop-1")
                .getId();
        String before = models.get(0).definitionId();
        deploy(" ");
        String after = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("waits")
                .latestVersion()
                .singleResult()
                .getId();

        var plan = engine.getRuntimeService()
                .createMigrationPlan(before, after)
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance)
                .execute();

        assertThat(models).extracting(ModelUsed::definitionId).containsExactly(before, after);
    }

    @Test
    void whatBelongsToNoReleaseIsNobodysBusiness() {
        deploy(TABLE.formatted("COLLECT"));

        engine.getDecisionService()
                .evaluateDecisionTableByKey("d")
                .variables(Map.of("risk", "HIGH", "size", 5))
                .evaluate();
        engine.getRuntimeService().startProcessInstanceByKey("p", Map.of("risk", "HIGH", "size", 50));

        assertThat(decisions).isEmpty();
        assertThat(models).isEmpty();
    }

    @Test
    void anEngineThatNotesLessThanDecisionsDoesNotStart() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("proof-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory("audit");
        configuration.setProcessEnginePlugins(new ArrayList<>(List.of(
                ProofConfiguration.runHistory(new StaticListableBeanFactory().getBeanProvider(RunWitness.class)))));

        assertThatThrownBy(configuration::buildProcessEngine)
                .hasMessageContaining("camunda.bpm.history-level is 'audit'");
    }

    private void start(String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey("p", businessKey, variables);
    }

    private void deploy(String decisionLogic) {
        var deployment = engine.getRepositoryService().createDeployment().addInputStream("p.bpmn", stream("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="ask"/>
                <businessRuleTask id="ask" camunda:decisionRef="d" camunda:decisionRefBinding="deployment" camunda:resultVariable="answer" camunda:mapDecisionResult="resultList"/></process>
                <process id="waits" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s2"/><sequenceFlow id="f2" sourceRef="s2" targetRef="wait"/><userTask id="wait"/></process>
                </definitions>"""));
        if (!decisionLogic.isBlank()) {
            deployment.addInputStream("d.dmn", stream("""
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="defs" name="defs" namespace="t">
                    <decision id="d" name="Points" camunda:historyTimeToLive="P1D">%s</decision></definitions>""".formatted(decisionLogic)));
        }
        deployment.deploy();
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("proof-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration
                .getCustomHistoryEventHandlers()
                .add(new RunHistory(new DeployedModels(), () -> Stream.of(witness())));
        return configuration.buildProcessEngine();
    }

    private RunWitness witness() {
        return new RunWitness() {
            @Override
            public void decided(DecisionMade decision) {
                decisions.add(decision);
            }

            @Override
            public void ran(ModelUsed model) {
                models.add(model);
            }
        };
    }
}
