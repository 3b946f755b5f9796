package org.releasemanager.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesTest {
    @Test
    void riskLevelFollowsScoreCriticalFactorsAndBreakingChanges() {
        var table = new DecisionTable("risk/risk-level");

        assertThat(table.single(risk(70, 0, false))).isEqualTo("CRITICAL");
        assertThat(table.single(risk(69, 0, false))).isEqualTo("HIGH");
        assertThat(table.single(risk(10, 4, false))).isEqualTo("CRITICAL");
        assertThat(table.single(risk(45, 0, false))).isEqualTo("HIGH");
        assertThat(table.single(risk(44, 0, false))).isEqualTo("MEDIUM");
        assertThat(table.single(risk(10, 3, false))).isEqualTo("HIGH");
        assertThat(table.single(risk(10, 1, true))).isEqualTo("HIGH");
        assertThat(table.single(risk(25, 0, false))).isEqualTo("MEDIUM");
        assertThat(table.single(risk(24, 0, false))).isEqualTo("LOW");
        assertThat(table.single(risk(0, 2, false))).isEqualTo("MEDIUM");
        assertThat(table.single(risk(0, 0, true))).isEqualTo("MEDIUM");
        assertThat(table.single(risk(0, 0, false))).isEqualTo("LOW");
        assertThat(table.untouched()).isEmpty();
    }

    @Test
    void changeThatMayBreakSomethingCountsAsBreaking() {
        var table = new DecisionTable("risk/risk-level");

        assertThat(table.single(Map.of("riskScore", 0, "criticalFactors", 0))).isEqualTo("MEDIUM");
    }

    @Test
    void moreRiskIsNeverALowerLevel() {
        var table = new DecisionTable("risk/risk-level");

        for (boolean breaking : List.of(false, true)) {
            for (int critical = 0; critical < 6; critical++) {
                RiskLevel before = RiskLevel.LOW;
                for (int score = 0; score <= 100; score += 5) {
                    var level = RiskLevel.valueOf(table.single(risk(score, critical, breaking)));
                    assertThat(level).isGreaterThanOrEqualTo(before);
                    before = level;
                }
            }
        }
    }

    @Test
    void releaseTypeFollowsSemanticVersioning() {
        var table = new DecisionTable("planning/release-type");

        assertThat(table.single(Map.of("changeBreaking", true, "changeFeatures", true)))
                .isEqualTo("MAJOR");
        assertThat(table.single(Map.of("changeBreaking", false, "changeFeatures", true)))
                .isEqualTo("MINOR");
        assertThat(table.single(Map.of("changeBreaking", false, "changeFeatures", false)))
                .isEqualTo("PATCH");
        assertThat(table.untouched()).isEmpty();
    }

    @Test
    void rolloutGetsMoreCarefulWithRisk() {
        var table = new DecisionTable("planning/rollout-approach");

        assertThat(table.single(level("LOW", "MAJOR"))).isEqualTo("BIG_BANG");
        assertThat(table.single(level("MEDIUM", "MINOR"))).isEqualTo("ROLLING");
        assertThat(table.single(level("MEDIUM", "MAJOR"))).isEqualTo("BLUE_GREEN");
        assertThat(table.single(level("MEDIUM", "HOTFIX"))).isEqualTo("BIG_BANG");
        assertThat(table.single(level("HIGH", "MINOR"))).isEqualTo("CANARY");
        assertThat(table.single(level("HIGH", "MAJOR"))).isEqualTo("BLUE_GREEN");
        assertThat(table.single(level("CRITICAL", "MAJOR"))).isEqualTo("CANARY");
        assertThat(table.untouched()).isEmpty();
    }

    @Test
    void moreRolesApproveAtMoreRisk() {
        var table = new DecisionTable("approval/who-must-approve");

        assertThat(approvers(table, "LOW", "MINOR")).containsExactly("product-owner");
        assertThat(approvers(table, "LOW", "HOTFIX")).containsExactly("product-owner", "operator");
        assertThat(approvers(table, "MEDIUM", "HOTFIX")).containsExactly("product-owner", "operator");
        assertThat(approvers(table, "HIGH", "MINOR")).containsExactly("product-owner", "operator", "security");
        assertThat(approvers(table, "CRITICAL", "PATCH")).containsExactly("product-owner", "operator", "security");
        assertThat(table.untouched()).containsExactly("rule_managerOfDebt", "rule_operatorOutOfHours");
    }

    @Test
    void theNightAndOwedApprovalsAskForMore() {
        var table = new DecisionTable("approval/who-must-approve");

        assertThat(approvers(table, at("LOW", "MINOR", "OUT_OF_HOURS", 0)))
                .containsExactly("product-owner", "operator");
        assertThat(approvers(table, at("LOW", "MINOR", "WORKING_HOURS", 0))).containsExactly("product-owner");
        assertThat(approvers(table, at("LOW", "MINOR", "WORKING_HOURS", 1)))
                .containsExactly("product-owner", "manager");
    }

    @Test
    void nobodyIsAskedTwice() {
        var table = new DecisionTable("approval/who-must-approve");

        for (RiskLevel level : RiskLevel.values()) {
            for (String type : List.of("MAJOR", "MINOR", "PATCH")) {
                assertThat(approvers(table, at(level.name(), type, "OUT_OF_HOURS", 2)))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void rollsBackUnlessSomethingSpeaksAgainstIt() {
        var table = new DecisionTable("rollback/roll-back-or-forward");

        assertThat(recovery(table, true, false, false, 24)).isEqualTo("ROLL_BACK");
        assertThat(recovery(table, true, false, false, 24.5)).isEqualTo("ASK");
        assertThat(recovery(table, true, false, true, 1)).isEqualTo("ASK");
        assertThat(recovery(table, true, true, false, 1)).isEqualTo("ASK");
        assertThat(recovery(table, false, false, false, 1)).isEqualTo("ASK");
    }

    @Test
    void whatIsNotKnownIsNeverTakenAsAYes() {
        for (String fact : facts(true, false, false, 1).keySet()) {
            var facts = facts(true, false, false, 1);
            facts.put(fact, null);
            var result = new DecisionTable("rollback/roll-back-or-forward")
                    .decide(facts)
                    .getSingleResult();
            assertThat(result.getEntryMap()).containsEntry("recovery", "ASK");
        }
    }

    @Test
    void everyRuleOfTheRecoveryTableCanBeHit() {
        var table = new DecisionTable("rollback/roll-back-or-forward");

        recovery(table, true, false, false, 1);
        recovery(table, true, false, false, 30);
        recovery(table, true, false, true, 1);
        recovery(table, true, true, false, 1);
        recovery(table, false, false, false, 1);
        table.decide(Map.of());

        assertThat(table.untouched()).isEmpty();
    }

    @Test
    void recoveryComesWithAReason() {
        var table = new DecisionTable("rollback/roll-back-or-forward");

        var result = table.decide(facts(false, false, false, 0)).getSingleResult();

        assertThat(result.getEntryMap().get("reason")).isEqualTo("There is no previous version to go back to.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk/risk-level",
                "planning/release-type",
                "planning/rollout-approach",
                "approval/who-must-approve",
                "planning/who-must-approve-plan",
                "rollback/roll-back-or-forward"
            })
    void everyRuleSaysWhyAndEveryTableIsDrawnAndExpires(String path) throws IOException {
        var model = Files.readString(Path.of("bpmn", path + ".dmn"));

        assertThat(occurrences(model, "<description>")).isEqualTo(occurrences(model, "<rule "));
        assertThat(model).contains("<dmndi:DMNShape", "camunda:historyTimeToLive=\"P365D\"");
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static Map<String, Object> risk(int score, int critical, boolean breaking) {
        return Map.of("riskScore", score, "criticalFactors", critical, "changeBreaking", breaking);
    }

    private static Map<String, Object> level(String level, String type) {
        return Map.of("riskLevel", level, "releaseType", type);
    }

    private static Map<String, Object> at(String level, String type, String window, int unpaidDebt) {
        return Map.of("riskLevel", level, "releaseType", type, "launchWindow", window, "unpaidDebt", unpaidDebt);
    }

    private static List<String> approvers(DecisionTable table, String level, String type) {
        return approvers(table, level(level, type));
    }

    private static List<String> approvers(DecisionTable table, Map<String, Object> facts) {
        return table.decide(facts).collectEntries("approverRole");
    }

    private static String recovery(
            DecisionTable table, boolean previous, boolean schema, boolean dependents, double hours) {
        var result = table.decide(facts(previous, schema, dependents, hours)).getSingleResult();
        return String.valueOf(result.getEntryMap().get("recovery"));
    }

    private static Map<String, @Nullable Object> facts(
            boolean previous, boolean schema, boolean dependents, double hours) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("previousVersionAvailable", previous);
        facts.put("schemaChangeIncompatible", schema);
        facts.put("dependentsOnNewVersion", dependents);
        facts.put("hoursLive", hours);
        return facts;
    }
}
