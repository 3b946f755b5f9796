package org.releasemanager.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.when;
import static org.releasemanager.duty.DutyRoom.RELEASE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;

class DeadlinesTest {
    private static final Instant FRIDAY = Instant.parse("2026-03-06T15:00:00Z");

    private final DutyRoom room = new DutyRoom(ProductFixtures.shopWith()
            .deadlines(Map.of("acceptRelease", Duration.ofHours(12), "reviewRelease", Duration.ofDays(3)))
            .build());

    @Test
    void weekendsDoNotCount() {
        assertThat(due("userTask_defineScope")).isEqualTo("2026-03-10T15:00:00Z");
        assertThat(due("userTask_acceptRelease")).isEqualTo("2026-03-09T03:00:00Z");
        assertThat(due("userTask_collectFeedback")).isEqualTo("2026-03-13T15:00:00Z");
        assertThat(due("userTask_acceptRelease_secondPlace")).isEqualTo("2026-03-09T03:00:00Z");
    }

    @Test
    void workingDaysAreThoseOfTheZoneOfTheAgreedStart() {
        when(room.release.target()).thenReturn(ZonedDateTime.parse("2026-03-20T22:00+13:00[Pacific/Auckland]"));

        assertThat(due("userTask_acceptRelease"))
                .as("in Auckland it is Saturday, 4 o'clock, already")
                .isEqualTo("2026-03-08T23:00:00Z");
    }

    @Test
    void planCountsUnlessItsDayIsOverOrTheProductGivesLessTime() {
        when(room.planned.of(RELEASE, "userTask_reviewRelease"))
                .thenReturn(Optional.of(Instant.parse("2026-03-09T17:00:00Z")));
        assertThat(due("userTask_reviewRelease")).isEqualTo("2026-03-09T17:00:00Z");

        when(room.planned.of(RELEASE, "userTask_acceptRelease"))
                .thenReturn(Optional.of(Instant.parse("2026-03-30T17:00:00Z")));
        assertThat(due("userTask_acceptRelease")).isEqualTo("2026-03-09T03:00:00Z");

        when(room.planned.of(RELEASE, "userTask_updateDocumentation"))
                .thenReturn(Optional.of(Instant.parse("2026-03-05T17:00:00Z")));
        assertThat(due("userTask_updateDocumentation")).isEqualTo("2026-03-10T15:00:00Z");
    }

    @Test
    void settingsThatMakeNoSenseStopTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofDays(2), Duration.ofDays(1)))
                .withMessageContaining("release-manager.duty.manager-after is PT24H and must not be shorter than"
                        + " lead-after, PT48H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofDays(-1), Duration.ofDays(1)))
                .withMessageContaining("release-manager.duty.lead-after");
    }

    private static DutyProperties settings(Duration leadAfter, Duration managerAfter) {
        var day = Duration.ofDays(1);
        return new DutyProperties(day, day, day, Map.of(), day, leadAfter, managerAfter, ZoneOffset.UTC);
    }

    private Instant due(String definition) {
        return room.deadlines.of(room.release, definition, FRIDAY);
    }
}
