package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.gate.Replay.Outcome;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** A bill of materials beside the one of the release before. */
class PreviousBillTest {
    private static final Gate BOM = gate("bom", "cyclonedx", "bom.json");

    @TempDir
    Path home;

    @Test
    void whatIsNewGoneOrAnotherMajorVersionIsTold() {
        var result = second(BOM, "core@2.0.0,web@1.1,fresh@0.1", "core@1.9.0,web@1.0,gone@3");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.reason())
                .contains("New since 1.3.0 (1): pkg:maven/a/fresh.")
                .contains("Removed since 1.3.0 (1): pkg:maven/a/gone.")
                .contains("Another major version since 1.3.0 (1): pkg:maven/a/core 1.9.0 to 2.0.0.")
                .contains("Other versions since 1.3.0 (1): pkg:maven/a/web 1.0 to 1.1.");
        assertThat(result.evidence().files())
                .extracting(EvidenceFile::path)
                .containsExactly("/previous.json", "/previous/bom.json", "bom.json");
        assertThat(result.evidence().count()).isEqualTo(1);
    }

    @Test
    void sameComponentsAreToldAsSuch() {
        assertThat(second(BOM, "core@1", "core@1").reason()).contains("The same components as in 1.3.0.");
    }

    @ParameterizedTest
    @CsvSource({
        "maximumNew, 0, core@1, core@1, PASS",
        "maximumNew, 0, 'core@1,x@1', core@1, FAIL",
        "maximumNew, 1, 'core@1,x@1', core@1, PASS",
        "maximumMajor, 0, core@2, core@1, FAIL",
        "maximumMajor, 0, core@1.9, core@1.0, PASS",
        "maximumMajor, 0, core@0.9, core@1.0, FAIL"
    })
    void differenceMayBeLimited(String setting, String most, String now, String before, Verdict expected) {
        assertThat(second(with(Map.of(setting, most), BOM), now, before).verdict())
                .isEqualTo(expected);
    }

    @Test
    void limitOnWhatCannotBeComparedIsInconclusiveExceptForTheFirstRelease() {
        var limited = with(Map.of("maximumNew", "0"), BOM);

        assertThat(second(limited, "core@1", null).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(second(limited, "core@1", null).reason())
                .contains("There is no bill of release 1.3.0 to compare with.");
        assertThat(second(BOM, "core@1", null).verdict()).isEqualTo(Verdict.PASS);
        var first = new Story(home, release(limited)).commits("bom.json", bill("core@1"));
        assertThat(first.gates.evaluate(Fixtures.RELEASE).results().get(0).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void comparisonIsReplayedAfterThePreviousReleaseIsGone() {
        var story = twoReleases(BOM, "core@2", "core@1");
        story.database.remove("shop-1.3.0");

        assertThat(story.replays.newest(Fixtures.RELEASE, "bom").orElseThrow().outcome())
                .isEqualTo(Outcome.SAME);
    }

    private GateResult second(Gate gate, String now, @Nullable String before) {
        return twoReleases(gate, now, before)
                .gates
                .latest(Fixtures.RELEASE)
                .results()
                .get(0);
    }

    /** @param before null if the gate is newer than the previous release */
    private Story twoReleases(Gate gate, String now, @Nullable String before) {
        var story = new Story(home, following("1.3.0", "1.4.0", gate));
        var previous = following(null, "1.3.0", gate);
        story.database.add(previous.id());
        story.becomes(previous);
        if (before != null) {
            story.commits("bom.json", bill(before)).gates.evaluate(previous.id());
        }
        story.commits("bom.json", bill(now)).gates.evaluate(Fixtures.RELEASE);
        return story;
    }

    private static Release following(@Nullable String previous, String version, Gate gate) {
        var one = release(version, 1, gate);
        return new Release(
                "shop-" + version,
                one.product(),
                version,
                one.type(),
                one.state(),
                one.phase(),
                one.ref(),
                one.commit(),
                previous,
                null,
                1,
                one.requester(),
                null,
                null,
                null,
                null,
                0,
                null,
                "process",
                false,
                one.createdAt(),
                null);
    }

    private static String bill(String components) {
        var json = new StringBuilder("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [");
        for (String component : components.split(",")) {
            var parts = component.split("@");
            json.append("{\"type\": \"library\", \"name\": \"%s\", \"version\": \"%s\", \"purl\": \"pkg:maven/a/%s\"},"
                    .formatted(parts[0], parts[1], component));
        }
        return json.substring(0, json.length() - 1) + "]}";
    }
}
