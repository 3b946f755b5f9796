package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Replay.Outcome;
import org.releasemanager.gate.checks.Checks;
import org.releasemanager.health.spi.MetricsSource;
import org.releasemanager.health.spi.QueryRefused;
import org.releasemanager.product.Product.Gate;

/** An objective of 99.9 % over 30 days; 1,000 events a minute, of which so many are bad since so long. */
class SloBurnTest {
    private static final Gate BURN = with(
            Map.of("objective", "0.999", "bad", "errors", "total", "requests"), gate("error-budget", "slo-burn", ""));

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        // share of bad events, since, level, verdict
        "0, P40D, page, PASS",
        "0.001, P40D, ticket, PASS",
        "0.0011, P40D, ticket, FAIL",
        "0.0011, P40D, page, PASS",
        "0.006, P40D, page, PASS",
        "0.0061, P40D, page, FAIL",
        "0.0144, PT1H, page, PASS",
        "0.0145, PT1H, page, FAIL",
        "0.0145, PT30M, page, PASS",
        "0.0061, PT1H, page, PASS",
        "0.0061, PT6H, page, FAIL",
        "0.0030, P1D, ticket, PASS",
        "0.0031, P1D, ticket, FAIL",
        "1, PT5M, page, FAIL",
        "0.5, PT1M, page, PASS"
    })
    void alertFiresWhenItsLongAndItsShortWindowBurn(double bad, Duration since, String level, Verdict expected) {
        assertThat(judged(set("level", level), new Traffic(1_000, bad, since, Duration.ZERO))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void rateExactlyOnTheThresholdDoesNotFire() {
        var result = judged(BURN, new Traffic(1_000, 0.0144, Duration.ofHours(1), Duration.ZERO));

        assertThat(result.observed()).contains("burn rate over PT1H and PT5M 14.4,");
        assertThat(result.threshold()).contains("burn rate over PT1H and PT5M at most 14.4,");
    }

    @Test
    void alertEndsSoonAfterTheErrorsDo() {
        assertThat(judged(BURN, new Traffic(1_000, 0.05, Duration.ofHours(1), Duration.ofMinutes(4)))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(BURN, new Traffic(1_000, 0.05, Duration.ofHours(1), Duration.ofMinutes(5)))
                        .reason())
                .contains("Alerts that fire: slow_page.");
        assertThat(judged(BURN, new Traffic(1_000, 0.05, Duration.ofHours(1), Duration.ofMinutes(30)))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"0, INCONCLUSIVE", "0.2, INCONCLUSIVE", "0.3, PASS"})
    void littleTrafficProvesNothing(double perMinute, Verdict expected) {
        assertThat(judged(BURN, new Traffic(perMinute, 0, Duration.ofDays(40), Duration.ZERO))
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void whatIsNoCountIsUnknown(double number) {
        assertThat(judged(BURN, new Fake(number)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged(BURN, new Fake(null)).reason()).contains("windows without data 4 (at most 0)");
    }

    @ParameterizedTest
    @CsvSource({"0.0005, 0.5, PASS", "0.0005, 0.51, FAIL", "0.001, 0, PASS", "0.002, 0, FAIL"})
    void partOfTheBudgetHasToBeLeft(double bad, double least, Verdict expected) {
        assertThat(judged(minimum(least, BURN), new Traffic(1_000, bad, Duration.ofDays(40), Duration.ZERO))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void goodEventsMayBeCountedInPlaceOfBadOnes() {
        var gate = with(Map.of("objective", "0.999", "good", "successes", "total", "requests"), BURN);

        assertThat(judged(gate, new Traffic(1_000, 0.02, Duration.ofDays(1), Duration.ZERO))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(gate, new Traffic(1_000, 0, Duration.ofDays(1), Duration.ZERO))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void factorsFollowThePeriod() {
        var result = judged(set("period", "P28D"), new Traffic(1_000, 0, Duration.ofDays(1), Duration.ZERO));

        assertThat(result.threshold()).contains("at most 13.44, ").contains("at most 5.6");
    }

    @Test
    void openSloDocumentSaysTheSame() {
        var slo = with(Map.of("slo", "slos/checkout.yaml"), BURN);
        var document = new String(Checks.sample("slo/checkout.yaml"), StandardCharsets.UTF_8);

        assertThat(judged(slo, new Traffic(1_000, 0.0145, Duration.ofHours(1), Duration.ZERO), document)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(slo, new Traffic(1_000, 0.0001, Duration.ofHours(1), Duration.ZERO), document)
                        .threshold())
                .contains("at most 13.44");
        assertThat(judged(slo, new Fake(1.0), document.replace("Prometheus", "Datadog"))
                        .reason())
                .contains("'datadog' is not configured: set release-manager.integrations.datadog.base-url.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openslo/v1 | openslo/v2alpha | 'apiVersion' must be openslo/v1",
                "kind: SLO | kind: Service | 'kind' must be SLO",
                "Occurrences | Timeslices | 'spec.budgetingMethod' must be Occurrences",
                "target: 0.999 | target: 1.0 | 'spec.objectives[0].target' must be a share",
                "28d | 1M | 'spec.timeWindow[0].duration' must be written like 28d",
                "isRolling: true | isRolling: false | 'spec.timeWindow[0].isRolling' must be true",
                "ratioMetric: | thresholdMetric: | 'spec.indicator.spec.ratioMetric' is missing",
                "kind: SLO | 'kind: [' | is no YAML"
            })
    void documentThatIsNotUnderstoodIsAnErrorThatNamesThePlace(String good, String wrong, String problem) {
        var document = new String(Checks.sample("slo/checkout.yaml"), StandardCharsets.UTF_8).replace(good, wrong);

        var result = judged(with(Map.of("slo", "slos/checkout.yaml"), BURN), new Fake(1.0), document);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains("slos/checkout.yaml: " + problem);
    }

    @Test
    void withoutAMetricsSystemNobodyKnowsAndTheSettingIsNamed() {
        var story = new Story(home, release(BURN));

        assertThat(result(story).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result(story).reason()).contains("set release-manager.integrations.<system>.base-url.");
    }

    @Test
    void systemThatIsDownIsAskedAgainAndARefusedQueryIsNamed() {
        var down = new Story(home, release(BURN));
        down.metrics.add(new Broken(new IOException("connection refused")));
        var refusing = new Story(home, release(BURN));
        refusing.metrics.add(new Broken(new QueryRefused("errors", "unknown function")));

        assertThatThrownBy(() -> down.gates.evaluate(RELEASE)).isInstanceOf(UncheckedIOException.class);
        assertThat(result(refusing).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result(refusing).reason()).contains("'prometheus': 'errors': unknown function");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objective | 1 | 'objective': is '1'",
                "objective | 99.9 | 'objective': is '99.9'",
                "period | 30 days | 'period': '30 days' is no time span",
                "level | loud | 'level': is 'loud'",
                "good | x | 'bad': give the query for the bad events, or",
                "slo | x.yaml | 'objective': stands in the 'slo' already",
                "minimumEvents | few | 'minimumEvents': is 'few'"
            })
    void wrongDefinitionIsNamed(String setting, String value, String problem) {
        assertThat(judged(set(setting, value), new Fake(1.0)).reason()).contains(problem);
    }

    @Test
    void resultIsReplayedFromTheCountsOfThen() {
        var story = new Story(home, release(minimum(0.1, BURN)));
        story.metrics.add(new Traffic(1_000, 0.0145, Duration.ofHours(1), Duration.ZERO));
        result(story);
        story.metrics.clear();

        assertThat(story.replays.newest(RELEASE, "error-budget").orElseThrow().outcome())
                .isEqualTo(Outcome.SAME);
    }

    private static Gate set(String setting, String value) {
        var settings = new HashMap<>(BURN.settings());
        settings.put(setting, value);
        return with(settings, BURN);
    }

    private GateResult judged(Gate gate, MetricsSource source) {
        return judged(gate, source, "");
    }

    private GateResult judged(Gate gate, MetricsSource source, String slo) {
        var story = new Story(home, release(gate)).has("slos/checkout.yaml", slo.getBytes(StandardCharsets.UTF_8));
        story.metrics.add(source);
        return result(story);
    }

    private static GateResult result(Story story) {
        return story.gates.evaluate(RELEASE).results().get(0);
    }

    /**
     * Steady traffic.
     *
     * @param bad share of bad events, from {@code since} ago to {@code until} ago
     */
    private record Traffic(double perMinute, double bad, Duration since, Duration until) implements MetricsSource {
        @Override
        public String system() {
            return "prometheus";
        }

        @Override
        public Optional<Double> increase(String query, Duration window, Instant at) {
            var all = window.toMinutes() * perMinute;
            var end = window.compareTo(since) < 0 ? window : since;
            var badMinutes = Math.max(0, end.minus(until).toMinutes());
            var errors = Math.rint(badMinutes * perMinute * bad * 1_000) / 1_000;
            return Optional.of(
                    switch (query) {
                        case "errors" -> errors;
                        case "successes" -> all - errors;
                        default -> all;
                    });
        }
    }

    /** @param number whatever is asked */
    private record Fake(@Nullable Double number) implements MetricsSource {
        @Override
        public String system() {
            return "prometheus";
        }

        @Override
        public Optional<Double> increase(String query, Duration window, Instant at) {
            return Optional.ofNullable(number);
        }
    }

    private record Broken(IOException failure) implements MetricsSource {
        @Override
        public String system() {
            return "prometheus";
        }

        @Override
        public Optional<Double> increase(String query, Duration window, Instant at) throws IOException {
            throw failure;
        }
    }
}
