package org.releasemanager.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.calendar.ics.Ics.calendar;
import static org.releasemanager.calendar.ics.Ics.event;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Releases;

/** Two people let a release ignore the freezes that are in force, and no others. The release is the manager's. */
class OverridesTest {
    private static final String WHY = "Customers cannot pay";

    private final CalendarBench bench = new CalendarBench(ProductFixtures.shop());
    private final Overrides overrides = bench.get(Overrides.class);

    @BeforeEach
    void freeze() {
        bench.at("2026-12-20T12:00:00Z");
        put("year-end", "20261218T170000Z", "20270102T070000Z");
        bench.release("1.0.0");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void twoPeopleLetTheReleaseGo() {
        bench.arrive("shop-1.0.0");
        assertThat(overrides.ask("shop-1.0.0", "alice", WHY)).isInstanceOf(OverrideOutcome.Asked.class);
        assertThat(bench.woken()).isEmpty();

        assertThat(overrides.confirm("shop-1.0.0", "bob")).isInstanceOf(OverrideOutcome.Confirmed.class);

        assertThat(bench.woken()).containsExactly("shop-1.0.0");
        assertThat(bench.arrive("shop-1.0.0")).isInstanceOf(LaunchTime.Open.class);
        assertThat(bench.told("shop-1.0.0"))
                .contains("alice and bob let it ignore the freeze 'year-end': Customers cannot pay")
                .last()
                .asString()
                .startsWith("Production may be changed in spite of the freeze 'year-end'");
        assertThat(overrides.count("shop-1.0.0")).isEqualTo(1);
        assertThat(bench.get(Deviations.class).of("shop-1.0.0"))
                .extracting(Deviation::kind, Deviation::person, Deviation::secondPerson)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Deviation.Kind.OVERRIDE, "alice", "bob"));
        assertThat(bench.get(Releases.class).get("shop-1.0.0").deviations()).isEqualTo(1);
    }

    @Test
    void freezeThatBeginsLaterIsNotCovered() {
        override();
        assertThat(bench.isOpen("shop-1.0.0")).isTrue();

        put("payments", "20261220T130000Z", "20261221T000000Z");
        bench.at("2026-12-20T13:00:00Z");

        assertThat(bench.shut("shop-1.0.0").sentence()).contains("'payments'").doesNotContain("'year-end'");
    }

    @Test
    void overrideHelpsNoOtherRelease() {
        override();

        assertThat(bench.isOpen(bench.release("2.0.0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "manager"})
    void neitherWhoAskedNorWhoWantsTheReleaseMayConfirm(String person) {
        overrides.ask("shop-1.0.0", "alice", WHY);

        assertThat(overrides.confirm("shop-1.0.0", person)).isInstanceOf(OverrideOutcome.NotEntitled.class);

        assertThat(bench.isOpen("shop-1.0.0")).isFalse();
        assertThat(overrides.count("shop-1.0.0")).isZero();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThat(overrides.ask("shop-1.0.0", "alice", " short  ")).isInstanceOf(OverrideOutcome.Invalid.class);
        assertThat(overrides.confirm("shop-1.0.0", "bob")).isInstanceOf(OverrideOutcome.Refused.class);
        overrides.ask("shop-1.0.0", "alice", WHY);
        assertThat(overrides.ask("shop-1.0.0", "carol", WHY))
                .isInstanceOfSatisfying(OverrideOutcome.Refused.class, refused -> assertThat(refused.message())
                        .startsWith("alice asked for it at"));
        overrides.confirm("shop-1.0.0", "bob");
        assertThat(overrides.confirm("shop-1.0.0", "carol")).isInstanceOf(OverrideOutcome.Refused.class);
        assertThat(overrides.ask("shop-1.0.0", "alice", WHY))
                .as("nothing is left to ignore")
                .isInstanceOf(OverrideOutcome.Refused.class);
        bench.end("shop-1.0.0");
        assertThat(overrides.ask("shop-1.0.0", "alice", WHY)).isInstanceOf(OverrideOutcome.Refused.class);
    }

    @Test
    void freezeThatIsOverCannotBeConfirmedAway() {
        overrides.ask("shop-1.0.0", "alice", WHY);
        bench.at("2027-01-02T07:00:00Z");

        assertThat(overrides.confirm("shop-1.0.0", "bob")).isInstanceOf(OverrideOutcome.Refused.class);
    }

    private void override() {
        overrides.ask("shop-1.0.0", "alice", WHY);
        overrides.confirm("shop-1.0.0", "bob");
    }

    private void put(String name, String start, String end) {
        bench.put(name, calendar(event("DTSTART:" + start, "DTEND:" + end, "SUMMARY:" + name)), Optional.empty(), true);
    }
}
