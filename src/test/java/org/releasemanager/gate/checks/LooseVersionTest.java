package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseVersionTest {
    /** Of several ecosystems, each older than the next. */
    private static final List<String> ORDERED = List.of(
            "0.9",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0-beta2",
            "1.0-beta11",
            "1.0.0.M3",
            "1.0.0-rc.1",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0.0.1",
            "1.0.sp1",
            "1.0.2",
            "1.0.10",
            "1.1-rc1",
            "1.1",
            "2.17.0",
            "2.17.1",
            "10.0",
            "20261127.1",
            "99999999999999999999999999.0");

    @Test
    void versionsAreOrdered() {
        for (int i = 0; i < ORDERED.size(); i++) {
            for (int j = 0; j < ORDERED.size(); j++) {
                var order = LooseVersion.of(ORDERED.get(i)).compareTo(LooseVersion.of(ORDERED.get(j)));

                assertThat(Integer.signum(order))
                        .as("%s and %s", ORDERED.get(i), ORDERED.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "1.0, v1.0", "1.0.Final, 1", "1.0+build7, 1.0", "1.0-RC1, 1.0.rc1", "1.0.GA, 1.0.RELEASE"
    })
    void sameVersionMayBeWrittenOtherwise(String one, String other) {
        assertThat(LooseVersion.of(one)).isEqualByComparingTo(LooseVersion.of(other));
    }

    @Test
    void orderIsTransitive() {
        var versions = new ArrayList<LooseVersion>();
        for (String head : List.of("1", "1.0", "1.1", "v1")) {
            for (String tail : List.of("", ".0", "-rc", "-rc.1", ".x", ".1", "-final", ".0.sp", ".beta.0")) {
                versions.add(LooseVersion.of(head + tail));
            }
        }
        for (LooseVersion a : versions) {
            for (LooseVersion b : versions) {
                for (LooseVersion c : versions) {
                    assertThat(a.compareTo(b) <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'...', false", "latest, true", "0, true"})
    void versionWithoutAnyPartIsUnknown(String text, boolean known) {
        assertThat(LooseVersion.of(text).isKnown()).isEqualTo(known);
    }
}
