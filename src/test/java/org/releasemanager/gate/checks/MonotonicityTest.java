package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.maximum;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.releasemanager.gate.Verdict;
import org.releasemanager.product.Product.Gate;

/** Worse input never improves the verdict. Seeded: a failure names its repetition, and repeats. */
class MonotonicityTest {
    private static final int STEPS = 30;

    @RepeatedTest(40)
    void anotherFailureOrALostTestNeverHelps(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var tests = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            tests.add(random.nextInt(6) == 0 ? "<skipped/>" : "");
        }
        var gate = with(
                Map.of("minimumPassRate", String.valueOf(random.nextDouble())),
                minimum(random.nextInt(20), maximum(random.nextInt(10), gate("g", "junit", "*"))));

        neverImproves(gate, tests, JunitSuite::xml, cases -> {
            var at = random.nextInt(cases.size());
            if (cases.get(at).equals("<skipped/>") || random.nextBoolean()) {
                cases.set(at, cases.get(at).isEmpty() ? "<failure/>" : cases.get(at));
            } else {
                cases.set(at, "<skipped/><error/>");
            }
        });
        neverImproves(gate, tests, JunitSuite::xml, cases -> {
            if (cases.size() > 1 && !cases.get(0).contains("<failure/>")) {
                cases.remove(0);
            }
        });
    }

    @RepeatedTest(20)
    void aLineMoreThatIsMissedNeverHelps(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            lines.add("covered");
        }
        var gate = minimum(random.nextDouble(), gate("g", "jacoco", "*"));

        neverImproves(gate, lines, MonotonicityTest::jacoco, all -> all.set(random.nextInt(all.size()), "missed"));
    }

    @RepeatedTest(20)
    void aLineMoreThatNoTestHitsNeverHelps(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            lines.add("1");
        }
        var gate = minimum(random.nextDouble(), gate("g", "cobertura", "*"));
        neverImproves(gate, lines, MonotonicityTest::cobertura, all -> all.set(random.nextInt(all.size()), "0"));
    }

    @RepeatedTest(20)
    void aFindingMoreOrAHigherLevelNeverHelps(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var levels = List.of("none", "note", "warning", "error");
        var results = new ArrayList<String>();
        results.add("none");
        var gate = with(
                Map.of("level", levels.get(random.nextInt(4))), maximum(random.nextInt(12), gate("g", "sarif", "*")));

        neverImproves(gate, results, MonotonicityTest::sarif, all -> {
            var at = random.nextInt(all.size());
            var worse = Math.min(3, levels.indexOf(all.get(at)) + 1);
            if (random.nextBoolean()) {
                all.set(at, levels.get(worse));
            } else {
                all.add(levels.get(random.nextInt(4)));
            }
        });
    }

    @RepeatedTest(20)
    void aVulnerabilityMoreOrAHigherSeverityNeverHelps(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var severities = List.of("none", "info", "low", "medium", "high", "critical");
        var found = new ArrayList<String>();
        found.add("none");
        var gate = with(
                Map.of("severity", severities.get(random.nextInt(6))),
                maximum(random.nextInt(12), gate("g", "cyclonedx", "*")));

        neverImproves(gate, found, MonotonicityTest::bom, all -> {
            var at = random.nextInt(all.size());
            var worse = Math.min(5, severities.indexOf(all.get(at)) + 1);
            if (random.nextBoolean()) {
                all.set(at, severities.get(worse));
            } else {
                all.add(severities.get(random.nextInt(6)));
            }
        });
    }

    private interface Worsen {
        void apply(List<String> input);
    }

    private static void neverImproves(
            Gate gate, List<String> start, Function<List<String>, String> document, Worsen worsen) {
        var input = new ArrayList<>(start);
        var before = Verdict.PASS;
        for (int step = 0; step < STEPS; step++) {
            var now = Checks.verdict(gate, Checks.text(document.apply(input)));
            assertThat(now).as("step %d of %s", step, input).isGreaterThanOrEqualTo(before);
            before = now;
            worsen.apply(input);
        }
    }

    private static final class JunitSuite {
        private static String xml(List<String> cases) {
            return cases.stream()
                    .map(content -> "<testcase name='t'>" + content + "</testcase>")
                    .collect(Collectors.joining("", "<testsuite>", "</testsuite>"));
        }
    }

    private static String jacoco(List<String> lines) {
        var missed = lines.stream().filter("missed"::equals).count();
        return "<report name='x'><counter type='LINE' missed='" + missed + "' covered='" + (lines.size() - missed)
                + "'/></report>";
    }

    private static String cobertura(List<String> hits) {
        return hits.stream()
                .map(hit -> "<line hits='" + hit + "'/>")
                .collect(Collectors.joining("", "<coverage>", "</coverage>"));
    }

    private static String sarif(List<String> levels) {
        return levels.stream()
                .map(level -> "{\"level\": \"" + level + "\"}")
                .collect(Collectors.joining(",", "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [", "]}]}"));
    }

    private static String bom(List<String> severities) {
        return severities.stream()
                .map(severity -> "{\"ratings\": [{\"severity\": \"" + severity + "\"}]}")
                .collect(Collectors.joining(
                        ",",
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [{\"type\": \"library\", \"name\": \"a\"}], \"vulnerabilities\": [",
                        "]}"));
    }
}
