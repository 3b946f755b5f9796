package org.releasemanager.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.NOW;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.release;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.gate.Story;

class GateSectionTest {
    @TempDir
    Path home;

    @Test
    void approversSeeEachGateInOneLine() {
        var story = new Story(home, release(gate("unit-tests", "junit", "a.xml"), gate("bom", "cyclonedx", "bom.json")))
                .commits("a.xml", Story.BAD_TESTS);
        story.gates.evaluate(RELEASE);
        story.gates.waive(RELEASE, "bom", "tester", "The *tool* is down | today", NOW.plusSeconds(60));
        story.gates.waive(RELEASE, "bom", "security", "It is down indeed", NOW.plusSeconds(60));

        assertThat(new GateSection(story.gates).markdown(RELEASE)).contains("""
                **Red**: 1 failed (unit-tests), 1 waived (bom).

                | Gate | Verdict | Observed |
                |---|---|---|
                | unit-tests | FAIL | tests run 2, tests failed 1 |
                | bom | WAIVED by tester and security: The \\*tool\\* is down \\| today | evidence files 0 |
                """);
    }

    @Test
    void nothingIsShownBeforeTheFirstMeasurement() {
        var story = new Story(home, release(gate("unit-tests", "junit", "a.xml")));

        assertThat(new GateSection(story.gates).markdown(RELEASE)).isEmpty();
    }

    @Test
    void productWithoutGatesSaysSo() {
        assertThat(new GateSection(new Story(home, release()).gates).markdown(RELEASE))
                .contains("Green: no gates are defined.\n");
    }
}
