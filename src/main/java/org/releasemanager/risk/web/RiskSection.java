package org.releasemanager.risk.web;

import java.util.List;
import java.util.Optional;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessment;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.stereotype.Component;

/** The score, the factors that make most of it, and what is still to be done about them. */
@Component
class RiskSection implements ReleaseSection {
    private static final int SHOWN = 5;

    private final RiskAssessments riskAssessments;

    RiskSection(RiskAssessments riskAssessments) {
        this.riskAssessments = riskAssessments;
    }

    @Override
    public String title() {
        return "Risk";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        return riskAssessments.of(releaseId).map(RiskSection::text);
    }

    private static String text(RiskAssessment assessment) {
        var scoring = assessment.factors().stream()
                .filter(factor -> factor.points() > 0)
                .toList();
        var text = new StringBuilder(head(assessment, scoring.size()));
        if (!scoring.isEmpty()) {
            text.append("\n| Points | Why |\n|---:|---|\n");
            scoring.stream().limit(SHOWN).forEach(factor -> text.append(row(factor)));
        }
        return text.toString();
    }

    private static String head(RiskAssessment assessment, int scoring) {
        String level = assessment.level() == null ? "not decided yet" : "**" + assessment.level() + "**";
        return "Level " + level + ", score **" + assessment.score() + "** of 100; " + scoring + " of "
                + assessment.factors().size() + " factors add to it, "
                + assessment.criticalFactors() + " of them critical; " + open(assessment.factors())
                + " mitigations are open.\n";
    }

    private static String row(AssessedFactor factor) {
        return "| " + factor.points() + " | " + MarkdownText.escape(factor.reason()) + " |\n";
    }

    private static long open(List<AssessedFactor> factors) {
        return factors.stream()
                .map(AssessedFactor::mitigation)
                .filter(each -> each != null && each.state() == Mitigation.State.OPEN)
                .count();
    }
}
