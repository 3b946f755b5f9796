package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;

/** A release that waits in a freeze moves when the calendar moves. */
class WindowWaitsTest {
    private static final String NEEDS_A_MINUTE = "the poller looks once a minute at what nobody changed";

    final CalendarBench bench = new CalendarBench(ProductFixtures.shop());

    @BeforeEach
    void freeze() {
        bench.at("2026-12-20T12:00:00Z");
        freezeUntil("20270102T070000Z");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void releaseThatMayStartDoesNotWait() {
        bench.get(Calendars.class).delete("year-end", "manager");

        assertThat(bench.arrive(bench.release("1.0.0"))).isInstanceOf(LaunchTime.Open.class);

        assertThat(bench.wait("shop-1.0.0")).isEmpty();
        assertThat(bench.told("shop-1.0.0")).isEmpty();
    }

    @Test
    void releaseWaitsUntilTheVeryEndOfTheFreeze() {
        String release = bench.release("1.0.0");
        bench.arrive(release);

        bench.at("2027-01-02T06:59:59Z");
        assertThat(bench.woken()).isEmpty();
        bench.at("2027-01-02T07:00:00Z");

        assertThat(bench.woken()).containsExactly(release);
        assertThat(bench.arrive(release)).isInstanceOf(LaunchTime.Open.class);
        assertThat(bench.told(release))
                .containsExactly(
                        "Waits for the end of the freeze 'Year end' until 2027-01-02 07:00 UTC",
                        "Production may be changed now");
    }

    @Test
    void reasonIsKnownToWhoeverAsks() {
        String release = bench.release("1.0.0");
        bench.arrive(release);

        var waiting = bench.get(CalendarWait.class).reasonFor(release).orElseThrow();

        assertThat(waiting.sentence()).startsWith("Waits for the end of the freeze 'Year end'");
        assertThat(waiting.since()).isEqualTo(Instant.parse("2026-12-20T12:00:00Z"));
        assertThat(waiting.until()).isEqualTo(Instant.parse("2027-01-02T07:00:00Z"));
    }

    @Test
    void shortenedFreezeMovesTheReleaseToTheEarlierEnd() {
        String release = bench.release("1.0.0");
        bench.arrive(release);

        freezeUntil("20261221T070000Z");
        assertThat(bench.woken()).isEmpty();
        assertThat(bench.wait(release).orElseThrow().sentence()).contains("2026-12-21 07:00 UTC");
        bench.at("2026-12-21T06:59:59Z");
        assertThat(bench.woken()).isEmpty();
        bench.at("2026-12-21T07:00:00Z");

        assertThat(bench.woken()).containsExactly(release);
    }

    @Test
    void deletedFreezeLetsTheReleaseGoAtOnce() {
        String release = bench.release("1.0.0");
        bench.arrive(release);
        assertThat(bench.woken()).isEmpty();

        bench.get(Calendars.class).delete("year-end", "manager");

        assertThat(bench.woken()).containsExactly(release);
    }

    @Test
    void longerFreezeIsAwaitedToItsNewEnd() {
        String release = bench.release("1.0.0");
        bench.arrive(release);
        freezeUntil("20270103T070000Z");

        bench.at("2027-01-02T07:00:01Z");

        assertThat(bench.woken()).isEmpty();
        assertThat(bench.told(release)).hasSize(2).last().asString().contains("2027-01-03");
    }

    @Test
    void freezeThatBeginsBetweenApprovalAndDeploymentHoldsTheRelease() {
        String release = bench.release("1.0.0");
        bench.at("2027-01-02T07:00:00Z");
        assertThat(bench.arrive(release)).isInstanceOf(LaunchTime.Open.class);

        freezeUntil("20270104T070000Z");

        assertThat(bench.arrive(release)).isInstanceOf(LaunchTime.Shut.class);
    }

    @Test
    void newTargetTimeIsNoticedWithinAMinute() {
        bench.get(Calendars.class).delete("year-end", "manager");
        String release = bench.release("1.0.0", "2026-12-24T12:00Z[Europe/London]");
        bench.arrive(release);
        assertThat(bench.woken()).as(NEEDS_A_MINUTE).isEmpty();
        bench.get(org.releasemanager.release.Releases.class)
                .retarget(release, java.time.ZonedDateTime.parse("2026-12-20T12:00:30Z"));

        bench.at("2026-12-20T12:01:00Z");

        assertThat(bench.woken()).containsExactly(release);
    }

    @Test
    void stepThatDoesNotWaitYetIsWokenLater() {
        String release = bench.release("1.0.0");
        bench.get(WindowWaits.class).request(release, "p-" + release, CalendarBench.AWAIT);
        bench.get(Calendars.class).delete("year-end", "manager");
        assertThat(bench.woken()).isEmpty();
        assertThat(bench.get(WindowWaits.class).willWake("p-" + release, CalendarBench.AWAIT))
                .isTrue();
        freezeUntil("20270102T070000Z");
        bench.arrive(release);
        bench.get(Calendars.class).delete("year-end", "manager");

        assertThat(bench.woken()).containsExactly(release);
    }

    @Test
    void cancelledReleaseWaitsForNothing() {
        String release = bench.release("1.0.0");
        bench.arrive(release);
        bench.endProcess(release);
        bench.at("2026-12-20T12:02:00Z");

        assertThat(bench.woken()).isEmpty();
        assertThat(bench.wait(release)).isEmpty();
    }

    private void freezeUntil(String end) {
        bench.put(
                "year-end",
                calendar(event("DTSTART:20261218T170000Z", "DTEND:" + end, "SUMMARY:Year end")),
                Optional.empty(),
                true);
    }
}
