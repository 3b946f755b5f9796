package org.releasemanager.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchWindowTest {
    @ParameterizedTest
    @CsvSource({
        ",                                                  UNPLANNED",
        "2026-12-01T07:59:59+01:00[Europe/Berlin],          OUT_OF_HOURS",
        "2026-12-01T08:00:00+01:00[Europe/Berlin],          WORKING_HOURS",
        "2026-12-01T17:59:59+01:00[Europe/Berlin],          WORKING_HOURS",
        "2026-12-01T18:00:00+01:00[Europe/Berlin],          OUT_OF_HOURS",
        "2026-12-05T10:00:00+01:00[Europe/Berlin],          OUT_OF_HOURS",
        "2026-12-06T10:00:00+01:00[Europe/Berlin],          OUT_OF_HOURS",
        "2026-12-04T17:00:00-05:00[America/New_York],       WORKING_HOURS",
    })
    void nightsAndWeekendsAreTheTargetsOwn(@Nullable ZonedDateTime target, LaunchWindow window) {
        assertThat(LaunchWindow.of(target, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .isEqualTo(window);
    }
}
