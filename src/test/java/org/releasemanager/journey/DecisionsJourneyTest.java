package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.Test;
import org.releasemanager.evidence.ModelArchive;
import org.releasemanager.evidence.format.Sha256;
import org.springframework.beans.factory.annotation.Autowired;

/** What tables decided for a release is explained from our own store. */
class DecisionsJourneyTest extends WholeApplicationTest {
    @Autowired
    HistoryService history;

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
        crew.workUntilEnded(start(shop("kept").withFirstVersion(), "1.0.0"));

        for (JsonNode decision : decisions("kept-1.0.0").path("items")) {
            var kept = archive.content(decision.path("sha256").asText());

            assertThat(kept)
                    .isEqualTo(
                            Files.readAllBytes(Path.of(decision.path("resource").asText())));
            assertThat(Sha256.of(kept)).isEqualTo(decision.path("sha256").asText());
        }
        assertThat(archive.usesOf("kept-1.0.0"))
                .extracting(ModelArchive.Use::process)
                .contains("release", "plan-release", "assess-risk", "deploy-release", "close-release");
    }

    @Test
    void aPageOfDecisionsIsRefusedWhenItIsTooLarge() {
        assertThat(api.get("stakeholder", "/api/releases/nothing-1/decisions").status())
                .isEqualTo(404);
        var refused = api.get("stakeholder", "/api/releases/nothing-1/decisions?size=501");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("size");
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
