package org.releasemanager.planning.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.releasemanager.planning.PlanningFixture.RELEASE;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.planning.PlanningFixture;
import org.releasemanager.planning.Plans;
import org.releasemanager.planning.RolloutApproach;
import org.releasemanager.planning.ScopeStatement;

class PlanningStepsTest {
    private final Plans plans = mock(Plans.class);
    private final DefineScopeCompletion completion = new DefineScopeCompletion(plans);

    @Test
    void draftPlanTakesTheApproachThatTheTableRecommends() {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(RELEASE);
        when(execution.getVariable("rolloutApproach")).thenReturn("CANARY");

        new DraftPlanDelegate(plans).execute(execution);

        verify(plans).draft(RELEASE, RolloutApproach.CANARY);
    }

    @Test
    void definedScopeIsRecorded() {
        completion.completing(task(Map.of(
                "objectives", " Sell more ",
                "successCriteria", "5 % more",
                "budgetDays", 12,
                "targetStart", "2026-12-01T10:00+01:00[Europe/Berlin]")));

        verify(plans)
                .recordScope(
                        RELEASE,
                        "manager",
                        new ScopeStatement(
                                "Sell more",
                                "5 % more",
                                null,
                                null,
                                12.0,
                                ZonedDateTime.parse("2026-12-01T10:00+01:00[Europe/Berlin]")));
    }

    @Test
    void optionalFieldsMayBeLeftOut() {
        completion.completing(task(Map.of("objectives", "o", "successCriteria", "s", "budgetDays", " ")));

        verify(plans).recordScope(RELEASE, "manager", new ScopeStatement("o", "s", null, null, null, null));
    }

    @Test
    void everyMissingOrWrongFieldIsNamedAtOnce() {
        var task = task(Map.of("successCriteria", "s".repeat(2_001), "budgetDays", "many", "targetStart", "tomorrow"));

        assertThatThrownBy(() -> completion.completing(task))
                .isInstanceOfSatisfying(InvalidFields.class, invalid -> assertThat(invalid.problems())
                        .extracting(InvalidFields.Problem::field)
                        .containsExactly("objectives", "successCriteria", "budgetDays", "targetStart"));
        verify(plans, never()).recordScope(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"budgetDays, -1", "budgetDays, NaN", "budgetDays, 1e400", "targetStart, 2026-12-01T10:00"})
    void unusableValuesAreRefused(String field, String value) {
        var task = task(Map.of("objectives", "o", "successCriteria", "s", field, value));

        assertThatThrownBy(() -> completion.completing(task))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining(field);
    }

    @Test
    void estimateOfDevelopmentIsThreeNumbersThatRiseOrNone() {
        Map<String, Object> texts = Map.of("objectives", "o", "successCriteria", "s");

        assertThatThrownBy(() -> completion.completing(task(with(texts, Map.of("likelyDays", 3)))))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("needs all three");
        assertThatThrownBy(() -> completion.completing(
                        task(with(texts, Map.of("optimisticDays", 3, "likelyDays", 2, "pessimisticDays", 9)))))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("likelyDays: must lie between");
        completion.completing(
                task(with(texts, Map.of("optimisticDays", 1, "likelyDays", 2.5, "pessimisticDays", "9"))));

        verify(plans)
                .recordScope(
                        RELEASE,
                        "manager",
                        new ScopeStatement("o", "s", null, new ScopeStatement.DaysLeft(1, 2.5, 9), null, null));
    }

    @Test
    void budgetOfNothingIsABudget() {
        completion.completing(task(Map.of("objectives", "o", "successCriteria", "s", "budgetDays", 0)));

        verify(plans).recordScope(RELEASE, "manager", new ScopeStatement("o", "s", null, null, 0.0, null));
    }

    @Test
    void evidenceTellsPeopleAndProgramsWhatWouldShip() {
        var fixture = new PlanningFixture();
        var evidence = new DefineScopeEvidence(
                        fixture.releases.asReleases(), fixture.changes.asChanges(), fixture.plans, fixture.texts)
                .of(RELEASE, "userTask_defineScope");

        assertThat(evidence.markdown()).contains("Web shop", "is a minor release");
        assertThat(evidence.facts())
                .containsEntry("version", "1.1.0")
                .containsEntry("releaseType", "MINOR")
                .containsEntry("previousVersion", "1.0.0")
                .containsEntry("breaking", 0);
    }

    private static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static TaskContext task(Map<String, Object> fields) {
        var task = mock(TaskContext.class);
        when(task.releaseId()).thenReturn(RELEASE);
        when(task.completedBy()).thenReturn("manager");
        when(task.find(any(Variable.class))).thenAnswer(call -> Optional.ofNullable(
                        fields.get(call.<Variable<Object>>getArgument(0).name()))
                .filter(value -> !value.toString().isBlank()));
        return task;
    }
}
