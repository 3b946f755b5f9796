package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {
    /** SemVer 2.0.0 §11 and calendar versions. */
    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.0-rc.1",
        "1.0.0-rc.1, 1.0.0-beta.11",
        "1.0.0-beta.11, 1.0.0-beta.2",
        "1.0.0-alpha.beta, 1.0.0-alpha.1",
        "1.10.0, 1.9.0",
        "2.0.0, 1.99.99",
        "2026.10.1, 2026.9.30",
        "2026.01, 2025.12.3",
        "2026.03.10, 2026.03.9",
        "1.0.0.1, 1.0.0"
    })
    void leftIsNewerAndNeverTheOtherWayRound(String newer, String older) {
        assertThat(VersionOrder.isNewer(newer, older)).isTrue();
        assertThat(VersionOrder.isNewer(older, newer)).isFalse();
        assertThat(VersionOrder.isNewer(newer, newer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.0.0+build.2, 1.0.0+build.10", "2026.03, 2026.3"})
    void sameVersionWrittenDifferentlyIsNotNewer(String left, String right) {
        assertThat(VersionOrder.isNewer(left, right)).isFalse();
        assertThat(VersionOrder.isNewer(right, left)).isFalse();
    }
}
