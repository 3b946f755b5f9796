package org.releasemanager.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {
    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void theEngineGoesByTheTimeOfTheRooms() {
        new EngineClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5))).follow();

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(Instant.now().minus(5, ChronoUnit.MINUTES), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void aTimeThatAgreesIsLeftAlone() {
        var asATestSetIt = Instant.parse("2030-01-01T00:00:00Z");
        ClockUtil.setCurrentTime(java.util.Date.from(asATestSetIt));

        new EngineClock(Clock.systemUTC()).follow();

        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(asATestSetIt);
    }
}
