package org.releasemanager.health.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.health.Assessment;
import org.releasemanager.health.Health;
import org.releasemanager.health.Measurement;
import org.releasemanager.health.MeasurementTable;
import org.releasemanager.health.Measurements;
import org.releasemanager.health.Observations;
import org.releasemanager.product.Product;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What a person has to know before production is confirmed; above all whether anybody knows anything. */
@Component
class ConfirmProductionEvidence implements TaskEvidence {
    private final Releases releases;
    private final Deployments deployments;
    private final Observations observations;
    private final Measurements measurements;

    ConfirmProductionEvidence(
            Releases releases, Deployments deployments, Observations observations, Measurements measurements) {
        this.releases = releases;
        this.deployments = deployments;
        this.observations = observations;
        this.measurements = measurements;
    }

    @Override
    public Set<String> definitions() {
        return Set.of(HealthVariables.CONFIRM_PRODUCTION);
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        Product product = releases.get(releaseId).product();
        String production = product.production().key();
        Map<String, String> live = deployments.live(product.key(), production);
        Assessment seen = observations
                .result(releaseId)
                .orElse(new Assessment(Health.INCONCLUSIVE, "Production has not been watched"));
        List<Measurement> measured = measurements.of(releaseId).stream()
                .filter(measurement -> measurement.environment().equals(production))
                .toList();
        Map<String, Object> facts = new HashMap<>();
        facts.put("health", seen.health().name());
        facts.put("observation", seen.sentence());
        facts.put("live", live);
        String markdown = headline(seen.health()) + "\n\n" + MarkdownText.escape(seen.sentence()) + "\n\nLive in "
                + MarkdownText.escape(production) + ": " + versions(live)
                + (measured.isEmpty() ? "" : "\n\n" + MeasurementTable.of(measured));
        return new Evidence(markdown, facts);
    }

    private static String headline(Health health) {
        return switch (health) {
            case HEALTHY -> "**Healthy** while it was watched.";
            case UNHEALTHY -> "**Not healthy** while it was watched.";
            case INCONCLUSIVE -> "**There is no data**: nobody knows whether production works. Look at it yourself.";
        };
    }

    private static String versions(Map<String, String> live) {
        return live.isEmpty()
                ? "nothing"
                : live.entrySet().stream()
                        .map(entry -> MarkdownText.escape(entry.getKey() + " " + entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
