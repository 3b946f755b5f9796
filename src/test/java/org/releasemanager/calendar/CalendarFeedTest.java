package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Releases;

/** Another implementation reads the feed. */
class CalendarFeedTest {
    private final CalendarBench bench = new CalendarBench(
            ProductFixtures.shopWith().name("Shop; carts, ünd 🛒 ".repeat(5)).build());

    @BeforeEach
    void plan() {
        bench.at("2026-12-20T12:00:00Z");
        putFreeze("20270102T070000Z");
        bench.release("1.0.0", "2027-01-05T20:00+01:00[Europe/Berlin]");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void feedIsValidAndHoldsFreezesAndReleases() throws Exception {
        bench.get(Releases.class).enter("shop-1.0.0", Phase.RELEASE);
        bench.at("2026-12-20T12:30:00Z");

        String text = bench.get(CalendarFeed.class).ics();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        Calendar read = parse(text);
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(events(read))
                .extracting(one -> value(one, "SUMMARY"))
                .anyMatch(summary -> summary.equals("Freeze: Year end"))
                .anyMatch(summary -> summary.startsWith("Planned: Shop; carts, ünd 🛒") && summary.endsWith("1.0.0"))
                .hasSize(3);
        assertThat(events(read).stream()
                        .filter(one ->
                                one.getUid().orElseThrow().getValue().equals("actual-shop-1.0.0@release-manager"))
                        .map(one -> value(one, "DTSTART") + " " + value(one, "DTEND")))
                .containsExactly("20261220T120000Z 20261220T123000Z");
    }

    @Test
    void uidsStayAndSequencesRise() throws Exception {
        var before = events(parse(bench.get(CalendarFeed.class).ics()));
        putFreeze("20270103T070000Z");
        bench.get(Releases.class)
                .retarget("shop-1.0.0", java.time.ZonedDateTime.parse("2027-01-06T20:00+01:00[Europe/Berlin]"));

        var after = events(parse(bench.get(CalendarFeed.class).ics()));

        assertThat(after).hasSameSizeAs(before).hasSize(2);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).getUid()).isEqualTo(before.get(i).getUid());
            assertThat(sequence(after.get(i))).isGreaterThan(sequence(before.get(i)));
        }
    }

    private void putFreeze(String end) {
        bench.put(
                "year-end",
                calendar(event("DTSTART:20261218T170000Z", "DTEND:" + end, "SUMMARY:Year end")),
                Optional.empty(),
                true);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, "SEQUENCE"));
    }

    private static Calendar parse(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT");
    }
}
