package org.releasemanager.risk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Asks every factor and turns what they found into points. */
@Component
class Assessor {
    private final List<RiskFactor> riskFactors;

    Assessor(List<RiskFactor> riskFactors) {
        this.riskFactors =
                riskFactors.stream().sorted(comparing(RiskFactor::id)).toList();
        refuseTwins();
    }

    /** @param last the assessment before this one; what was done about a number then stays done while the number stays */
    RiskAssessment assess(Situation situation, Optional<RiskAssessment> last, Instant now) {
        var findings = riskFactors.stream().map(each -> each.assess(situation)).toList();
        var points = ExpectedLoss.capped(findings.stream()
                .map(finding -> ExpectedLoss.points(finding.probability(), finding.impact()))
                .toList());
        var factors = IntStream.range(0, findings.size())
                .mapToObj(i -> rated(riskFactors.get(i), findings.get(i), points.get(i), last))
                .sorted(comparingInt(AssessedFactor::points).reversed().thenComparing(AssessedFactor::id))
                .toList();
        return new RiskAssessment(
                situation.release().id(),
                last.map(RiskAssessment::number).orElse(0) + 1,
                situation.release().round(),
                situation.changes().commit(),
                ExpectedLoss.VERSION,
                points.stream().mapToInt(Integer::intValue).sum(),
                null,
                factors,
                now);
    }

    private static AssessedFactor rated(RiskFactor factor, Finding finding, int points, Optional<RiskAssessment> last) {
        var rated = new AssessedFactor(
                factor.id(),
                factor.kind(),
                finding.number(),
                finding.measured(),
                finding.probability(),
                finding.impact(),
                points,
                finding.reason(),
                finding.advice()
                        .map(advice -> Mitigation.open(advice.text(), advice.ownerRole()))
                        .orElse(null));
        return rated.mitigation() == null ? rated : rated.with(doneBefore(rated, last));
    }

    private static @Nullable Mitigation doneBefore(AssessedFactor rated, Optional<RiskAssessment> last) {
        return last.stream()
                .flatMap(assessment -> assessment.factors().stream())
                .filter(before -> before.id().equals(rated.id()) && before.number() == rated.number())
                .flatMap(before -> Optional.ofNullable(before.mitigation()).stream())
                .findFirst()
                .orElse(rated.mitigation());
    }

    private void refuseTwins() {
        var ids = new HashSet<String>();
        for (var factor : riskFactors) {
            if (!ids.add(factor.id())) {
                throw new IllegalStateException("Two risk factors have the id '" + factor.id() + "'");
            }
        }
    }
}
