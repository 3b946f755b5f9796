package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.web.Problems;

class BookingsTest {
    private static final String WHY = "Load test of the carts";

    private final CalendarBench bench = new CalendarBench(ProductFixtures.shop());
    private final Bookings bookings = bench.get(Bookings.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 12:00, true",
        "11:59, 13:00, true",
        "09:00, 10:01, true",
        "12:00, 13:00, false",
        "08:00, 10:00, false"
    })
    void bookingsThatOverlapAreRefusedWithTheOtherOne(String from, String until, boolean taken) {
        book("staging", "10:00", "12:00", false);

        var outcome = book("staging", from, until, false);

        if (taken) {
            assertThat(((Bookings.Outcome.Taken) outcome).others())
                    .extracting(Booking::person)
                    .containsExactly("tester");
        } else {
            assertThat(outcome).isInstanceOf(Bookings.Outcome.Booked.class);
        }
    }

    @Test
    void otherEnvironmentsAreFree() {
        book("staging", "10:00", "12:00", false);

        assertThat(book("production", "10:00", "12:00", false)).isInstanceOf(Bookings.Outcome.Booked.class);
    }

    @Test
    void whoForcesABookingIsRemembered() {
        book("staging", "10:00", "12:00", true);

        book("staging", "11:00", "12:00", true);

        assertThat(bookings.page(Optional.of("shop"), 0, 50))
                .extracting(Booking::forced)
                .containsExactly(true, false);
    }

    @Test
    void conflictsAreShownBeforeAnythingIsSaved() {
        bench.put(
                "year-end",
                calendar(event("DTSTART:20261201T000000Z", "DTEND:20261202T000000Z", "SUMMARY:Year end")),
                Optional.empty(),
                true);
        bench.at("2026-11-27T00:00:00Z");
        book("production", "10:00", "12:00", false);

        var conflicts = bookings.conflicts(wish("production", "11:00", "13:00", false, null));
        var outlook = bench.get(Outlook.class).at("shop", Instant.parse("2026-12-01T11:00:00Z"));

        assertThat(conflicts.bookings()).hasSize(1);
        assertThat(conflicts.freezes()).extracting(Entry::name).containsExactly("Year end");
        assertThat(bookings.count(Optional.empty())).isEqualTo(1);
        assertThat(outlook.open()).isFalse();
        assertThat(outlook.bookings()).hasSize(1);
        assertThat(outlook.earliest()).contains(Instant.parse("2026-12-02T00:00:00Z"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wish = new Bookings.Wish(
                "shop", "moon", "shop-9.9.9", Instant.parse("2026-12-02T00:00:00Z"), Instant.EPOCH, "x", false);

        var outcome = (Bookings.Outcome.Invalid) bookings.book(wish, "tester");

        assertThat(outcome.problems())
                .extracting(Problems.Field::field)
                .containsExactly("environment", "until", "release", "reason");
    }

    @Test
    void ofTwentyWhoBookTheSameTimeOneGetsIt() throws Exception {
        var all = new ArrayList<Callable<Bookings.Outcome>>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> book("staging", "10:00", "12:00", false));
        }
        var threads = Executors.newFixedThreadPool(20);

        var outcomes = threads.invokeAll(all);

        threads.shutdown();
        List<Bookings.Outcome> ends = new ArrayList<>();
        for (var outcome : outcomes) {
            ends.add(outcome.get());
        }
        assertThat(ends).filteredOn(Bookings.Outcome.Booked.class::isInstance).hasSize(1);
        assertThat(bookings.count(Optional.empty())).isEqualTo(1);
    }

    private Bookings.Outcome book(String environment, String from, String until, boolean force) {
        return bookings.book(wish(environment, from, until, force, null), "tester");
    }

    private static Bookings.Wish wish(
            String environment, String from, String until, boolean force, @Nullable String release) {
        return new Bookings.Wish("shop", environment, release, at(from), at(until), WHY, force);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-01T" + time + ":00Z");
    }
}
