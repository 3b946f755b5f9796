package org.releasemanager.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.FakeReleases;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskAssessments;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.RiskLevel;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RiskControllerTest {
    private static final String RISK = "/api/releases/shop-1.1.0/risk";
    private static final String DONE = RISK + "/mitigations/no-staging/complete";

    private final RiskAssessments assessments = mock(RiskAssessments.class);
    private final FakeReleases releases =
            new FakeReleases().put(ARelease.planned().build());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new RiskController(assessments, releases.asReleases()))
            .build();

    @Test
    void reportShowsFactorsWithTheirEvidenceAndEveryAssessment() throws Exception {
        when(assessments.all("shop-1.1.0")).thenReturn(List.of(assessment(2, 11), assessment(1, 40)));

        mvc.perform(get(RISK))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.score").value(11))
                .andExpect(jsonPath("$.level").value("MEDIUM"))
                .andExpect(jsonPath("$.formula.version").value("expected-loss-1"))
                .andExpect(jsonPath("$.factors[0].name").value("No staging"))
                .andExpect(jsonPath("$.factors[0].reason").value("There are 0 of them."))
                .andExpect(jsonPath("$.factors[0].critical").value(true))
                .andExpect(jsonPath("$.factors[0].mitigation.state").value("OPEN"))
                .andExpect(jsonPath("$.assessments[1].score").value(40));
    }

    @Test
    void releaseThatIsNotAssessedYetHasNoReport() throws Exception {
        mvc.perform(get(RISK)).andExpect(status().isNotFound());
    }

    @Test
    void ownerOfAMitigationSaysThatItIsDone() throws Exception {
        when(assessments.of("shop-1.1.0")).thenReturn(Optional.of(assessment(1, 11)));
        when(assessments.all("shop-1.1.0")).thenReturn(List.of(assessment(1, 11)));
        when(assessments.completeMitigation("shop-1.1.0", "no-staging", "olga")).thenReturn(true);

        mvc.perform(post(DONE).with(as("olga", "operator"))).andExpect(status().isOk());
    }

    @Test
    void othersMayNotSayThatAMitigationIsDone() throws Exception {
        when(assessments.of("shop-1.1.0")).thenReturn(Optional.of(assessment(1, 11)));

        mvc.perform(post(DONE).with(as("dan", "developer"))).andExpect(status().isForbidden());
        verify(assessments, never()).completeMitigation(any(), any(), any());
    }

    @Test
    void mitigationThatIsDoneAlreadyIsAConflict() throws Exception {
        when(assessments.of("shop-1.1.0")).thenReturn(Optional.of(assessment(1, 11)));

        mvc.perform(post(DONE).with(as("mary", "manager"))).andExpect(status().isConflict());
    }

    @Test
    void factorWithoutMitigationHasNothingToComplete() throws Exception {
        when(assessments.of("shop-1.1.0")).thenReturn(Optional.of(assessment(1, 11)));

        mvc.perform(post(RISK + "/mitigations/hotfix/complete").with(as("mary", "manager")))
                .andExpect(status().isNotFound());
    }

    @Test
    void approversReadScoreReasonsAndOpenMitigations() {
        when(assessments.of("shop-1.1.0")).thenReturn(Optional.of(assessment(1, 11)));

        var text = new RiskSection(assessments).markdown("shop-1.1.0").orElseThrow();

        assertThat(text)
                .contains("**MEDIUM**", "**11** of 100", "| 11 | There are 0 of them", "1 mitigations are open")
                .hasSizeLessThan(800);
    }

    private static RequestPostProcessor as(String person, String role) {
        return request -> {
            ((MockHttpServletRequest) request).setRemoteUser(person);
            request.addUserRole(role);
            return request;
        };
    }

    private static RiskAssessment assessment(int number, int score) {
        var mitigation = new Mitigation("Set one up.", "operator", Mitigation.State.OPEN, null, null);
        var factor = new AssessedFactor(
                "no-staging", RiskKind.OPERATIONAL, 0, "0", 0.7, 4, score, "There are 0 of them.", mitigation);
        return new RiskAssessment(
                "shop-1.1.0",
                number,
                1,
                "c0ffee",
                "expected-loss-1",
                score,
                RiskLevel.MEDIUM,
                List.of(factor),
                Instant.EPOCH);
    }
}
