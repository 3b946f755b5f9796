package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.Test;
import org.releasemanager.evidence.Decisions;
import org.releasemanager.evidence.ModelArchive;
import org.releasemanager.evidence.format.Sha256;
import org.releasemanager.evidence.verify.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What tables decided for a release is explained from our own store. */
class DecisionsJourneyTest extends WholeApplicationTest {
    private static final String ASKS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
              <process id="asks" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/><sequenceFlow id="flow" sourceRef="start" targetRef="ask"/>
                <businessRuleTask id="ask" camunda:decisionRef="question" camunda:decisionRefBinding="deployment"/>
              </process>
            </definitions>""";
    private static final String QUESTION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="defs" name="defs" namespace="t">
              <decision id="question" name="Question" camunda:historyTimeToLive="P1D">
                <decisionTable id="table">
                  <input id="in" label="Size"><inputExpression id="expression" typeRef="integer"><text>size</text></inputExpression></input>
                  <output id="out" name="answer" typeRef="string"/>
                  <rule id="rule"><inputEntry id="a"><text>&gt; 1</text></inputEntry><outputEntry id="b"><text>"yes"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Decisions decisions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ModelArchive archive;

    @Test
    void decisionsAreExplainedByTheRuleThatMatchedEvenAfterTheEnginesHistoryIsGone() throws Exception {
        crew.workUntilEnded(start(shop("explained").withFirstVersion(), "1.0.0"));
        var before = decisions("explained-1.0.0");

        forgetHistory("explained-1.0.0");

        assertThat(decisions("explained-1.0.0")).isEqualTo(before);
        var approvers = find(before.path("items"), "who-must-approve");
        assertThat(approvers.path("name").asText()).isEqualTo("Who must approve");
        assertThat(approvers.path("activityId").asText()).startsWith("businessRuleTask_");
        assertThat(approvers.path("inputs").findValuesAsText("name")).contains("Risk level");
        assertThat(approvers.path("rules").path(0).path("number").asInt()).isPositive();
        assertThat(approvers.path("rules").path(0).path("annotation").asText()).isNotEmpty();
        assertThat(approvers.path("outputs").findValuesAsText("value")).contains("product-owner");
        assertThat(page("explained-1.0.0"))
                .contains("of &quot;Risk level&quot;: because")
                .contains("of &quot;Who must approve&quot;");
    }

    @Test
    void theTableIsKeptByteForByte() throws Exception {
        crew.workUntilEnded(start(shop("decided").withFirstVersion(), "1.0.0"));

        for (JsonNode decision : decisions("decided-1.0.0").path("items")) {
            var kept = archive.content(decision.path("sha256").asText());

            assertThat(kept)
                    .isEqualTo(
                            Files.readAllBytes(Path.of(decision.path("resource").asText())));
            assertThat(Sha256.of(kept)).isEqualTo(decision.path("sha256").asText());
        }
        assertThat(archive.usesOf("decided-1.0.0"))
                .extracting(ModelArchive.Use::process)
                .contains("release", "plan-release", "assess-risk", "deploy-release", "close-release");
    }

    @Test
    void whatIsRolledBackWasNeverDecidedAndWhatWasDecidedOutlivesItsDeployment() throws Exception {
        String id = start(shop("outlived").withFirstVersion(), "1.0.0");
        crew.workUntil(id, "userTask_acceptRelease");
        long before = total(id);
        String deployment = deployAQuestion();

        transaction.executeWithoutResult(status -> {
            ask(id);
            assertThat(decisions.of(id, 0, 1).total()).as("inside").isEqualTo(before + 1);
            status.setRollbackOnly();
        });
        assertThat(total(id)).as("rolled back").isEqualTo(before);
        ask(id);
        repository.deleteDeployment(deployment, true);

        assertThat(total(id)).as("decided").isEqualTo(before + 1);
        var asked = decisions.of(id, (int) before, 1).items().get(0);
        assertThat(asked.activityId()).isEqualTo("ask");
        assertThat(asked.sentences()).containsExactly("Rule 1 of \"Question\": because Size = 42 → answer = yes");
        assertThat(new String(archive.content(asked.sha256()), StandardCharsets.UTF_8))
                .isEqualTo(QUESTION);
        var pack = api.download("stakeholder", "/api/releases/" + id + "/evidence", folder.resolve("outlived.zip"));
        assertThat(Verification.of(pack, null, null).problems()).isEmpty();
        assertThat(archive.usesOf(id)).extracting(ModelArchive.Use::process).contains("asks", "release");
    }

    @Test
    void aPageOfDecisionsIsRefusedWhenItIsTooLarge() {
        assertThat(api.get("stakeholder", "/api/releases/nothing-1/decisions").status())
                .isEqualTo(404);
        var refused = api.get("stakeholder", "/api/releases/nothing-1/decisions?size=501");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("size");
    }

    private String deployAQuestion() {
        return repository
                .createDeployment()
                .addString("asks.bpmn", ASKS)
                .addString("question.dmn", QUESTION)
                .deploy()
                .getId();
    }

    private void ask(String release) {
        runtime.startProcessInstanceByKey("asks", release, Map.of("size", 42));
    }

    private long total(String release) {
        return decisions(release).path("total").asLong();
    }

    private JsonNode decisions(String release) {
        return api.get("stakeholder", "/api/releases/" + release + "/decisions").json();
    }

    private String page(String release) {
        return api.get("stakeholder", "/releases/" + release, "text/html").text();
    }

    private static JsonNode find(JsonNode items, String decision) {
        for (JsonNode item : items) {
            if (item.path("decision").asText().equals(decision)) {
                return item;
            }
        }
        throw new AssertionError("No " + decision + " in " + items);
    }

    /** As the engine's clean-up would, some months later. */
    private void forgetHistory(String release) {
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(release)
                .list();
        assertThat(instances).isNotEmpty();
        for (var instance : instances) {
            history.createHistoricDecisionInstanceQuery().processInstanceId(instance.getId()).list().stream()
                    .map(HistoricDecisionInstance::getId)
                    .forEach(history::deleteHistoricDecisionInstanceByInstanceId);
        }
        instances.stream()
                .filter(instance -> instance.getSuperProcessInstanceId() == null)
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("who-must-approve")
                        .processInstanceId(instances.get(0).getId())
                        .count())
                .isZero();
    }
}
