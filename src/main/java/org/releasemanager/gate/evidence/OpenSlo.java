package org.releasemanager.gate.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * As much of OpenSLO v1 as a burn rate needs: one objective, a ratio of counters, a rolling window.
 *
 * @see <a href="https://github.com/OpenSLO/OpenSLO">OpenSLO</a>
 */
final class OpenSlo {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,3})([mhdw])");

    private final String where;
    private final JsonNode slo;

    private OpenSlo(String where, JsonNode slo) {
        this.where = where;
        this.slo = slo;
    }

    static Objective read(String where, String text) throws UnreadableEvidence {
        try {
            return new OpenSlo(where, YAML.readTree(text)).objective();
        } catch (JsonProcessingException malformed) {
            throw new UnreadableEvidence(where, "is no YAML: " + malformed.getOriginalMessage());
        }
    }

    private Objective objective() throws UnreadableEvidence {
        demand(text("apiVersion").equals("openslo/v1"), "apiVersion", "must be openslo/v1");
        demand(text("kind").equals("SLO"), "kind", "must be SLO");
        var spec = slo.path("spec");
        demand(
                spec.path("budgetingMethod").asText("Occurrences").equals("Occurrences"),
                "spec.budgetingMethod",
                "must be Occurrences: time slices are not understood");
        demand(spec.path("objectives").size() == 1, "spec.objectives", "must hold one objective");
        demand(spec.path("timeWindow").size() == 1, "spec.timeWindow", "must hold one window");
        var ratio = spec.path("indicator").path("spec").path("ratioMetric");
        demand(ratio.isObject(), "spec.indicator.spec.ratioMetric", "is missing");
        var total = query(ratio, "total");
        demand(total != null, "spec.indicator.spec.ratioMetric.total.metricSource.spec.query", "is missing");
        var bad = query(ratio, "bad");
        var good = query(ratio, "good");
        demand(bad != null || good != null, "spec.indicator.spec.ratioMetric", "needs a query for good or for bad");
        return new Objective(target(spec), period(spec), String.valueOf(total), bad, good, source(ratio));
    }

    private String target(JsonNode spec) throws UnreadableEvidence {
        var objective = spec.path("objectives").path(0);
        var target = objective.has("targetPercent")
                ? objective
                        .path("targetPercent")
                        .decimalValue()
                        .movePointLeft(2)
                        .toPlainString()
                : objective.path("target").asText("");
        demand(Objective.isTarget(target), "spec.objectives[0].target", "must be a share between 0 and 1");
        return target;
    }

    private Duration period(JsonNode spec) throws UnreadableEvidence {
        var window = spec.path("timeWindow").path(0);
        demand(window.path("isRolling").asBoolean(false), "spec.timeWindow[0].isRolling", "must be true");
        var length = DURATION.matcher(window.path("duration").asText(""));
        demand(length.matches(), "spec.timeWindow[0].duration", "must be written like 28d");
        var number = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    private static @Nullable String query(JsonNode ratio, String which) {
        var query = ratio.path(which).path("metricSource").path("spec").path("query");
        return query.isTextual() ? query.asText() : null;
    }

    private static Optional<String> source(JsonNode ratio) {
        return Optional.of(ratio.path("total").path("metricSource").path("type").asText(""))
                .filter(type -> !type.isEmpty())
                .map(type -> type.toLowerCase(Locale.ROOT));
    }

    private String text(String key) {
        return slo.path(key).asText("");
    }

    private void demand(boolean met, String field, String words) throws UnreadableEvidence {
        if (!met) {
            throw new UnreadableEvidence(where, "'" + field + "' " + words + ".");
        }
    }
}
