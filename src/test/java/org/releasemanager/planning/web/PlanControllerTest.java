package org.releasemanager.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.releasemanager.planning.PlanningFixture.RELEASE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.releasemanager.planning.PlanningFixture;
import org.releasemanager.planning.RolloutApproach;
import org.releasemanager.planning.ScopeStatement;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PlanControllerTest {
    private static final String PLAN = "/api/releases/" + RELEASE + "/plan";

    private final PlanningFixture fixture = new PlanningFixture();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new PlanController(fixture.plans, fixture.texts, fixture.releases.asReleases()))
            .build();

    @Test
    void planIsJsonUnlessAskedOtherwise() throws Exception {
        fixture.plans.draft(RELEASE, RolloutApproach.ROLLING);
        fixture.plans.recordScope(RELEASE, "manager", new ScopeStatement("Sell more", "5 %", null, null, null, null));
        fixture.plans.draft(RELEASE, RolloutApproach.ROLLING);

        mvc.perform(get(PLAN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.facts.objectives").value("Sell more"))
                .andExpect(jsonPath("$.timetable.criticalPath[0]").value("development"))
                .andExpect(jsonPath("$.versions.length()").value(2));
    }

    @Test
    void planIsMarkdownWhenAskedFor() throws Exception {
        fixture.plans.draft(RELEASE, RolloutApproach.ROLLING);

        mvc.perform(get(PLAN).accept("text/markdown"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("text/markdown")))
                .andExpect(content().string(startsWith("# Plan 1 of Web shop")));
    }

    @Test
    void releaseWithoutPlanHasNone() throws Exception {
        mvc.perform(get(PLAN)).andExpect(status().isNotFound());
    }

    @Test
    void sectionIsThereOnceThereIsAPlan() {
        var section = new PlanSection(fixture.plans, fixture.texts);

        assertThat(section.markdown(RELEASE)).isEmpty();
        fixture.plans.draft(RELEASE, RolloutApproach.ROLLING);
        assertThat(section.markdown(RELEASE))
                .hasValueSatisfying(text -> assertThat(text).contains("Plan 1"));
    }
}
