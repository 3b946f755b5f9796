package org.releasemanager.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit;
import org.releasemanager.planning.schedule.WorkingDays;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.risk.AChangeSet;
import org.releasemanager.risk.AProduct;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.RiskLevel;

class TimetablesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-03");
    private static final Product SHOP = AProduct.shop().build();

    @Test
    void activitiesAreThoseOfTheModelsInTheirOrder() {
        var timetable = timetable(1_000, RiskLevel.MEDIUM, null);

        assertThat(timetable.activities())
                .extracting(Plan.Row::id)
                .containsExactly(
                        "development",
                        "documentation",
                        "integration-testing",
                        "quality-assurance",
                        "staging",
                        "acceptance",
                        "approval",
                        "production",
                        "observation",
                        "review");
        assertThat(timetable.criticalPath()).startsWith("development").endsWith("observation", "review");
    }

    @Test
    void everyActivityFallsOnWorkingDaysAndNeverBeforeTheOneItWaitsFor() {
        var timetable = timetable(20_000, RiskLevel.HIGH, null);

        assertThat(timetable.activities()).allSatisfy(row -> {
            assertThat(row.from().getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
            assertThat(row.until()).isAfterOrEqualTo(row.from());
            assertThat(row.from()).isAfterOrEqualTo(timetable.start());
        });
    }

    @Test
    void certaintiesRiseAndTheirDaysDoNotFall() {
        var timetable = timetable(5_000, RiskLevel.HIGH, null);

        assertThat(timetable.p50().days()).isLessThan(timetable.p85().days());
        assertThat(timetable.p85().days()).isLessThan(timetable.p95().days());
        assertThat(timetable.p95().day()).isAfterOrEqualTo(timetable.p50().day());
    }

    @Test
    void largerAndRiskierChangesTakeLonger() {
        assertThat(timetable(10_000, RiskLevel.MEDIUM, null).expectedDays())
                .isGreaterThan(timetable(100, RiskLevel.MEDIUM, null).expectedDays());
        assertThat(timetable(1_000, RiskLevel.CRITICAL, null).expectedDays())
                .isGreaterThan(timetable(1_000, RiskLevel.LOW, null).expectedDays());
    }

    @Test
    void morePeopleDevelopFasterButDoNotApproveFaster() {
        var alone = AProduct.shop().team("development", "developer").build();

        var one = new Timetables(workload(alone, 1_000, RiskLevel.LOW), null, days(), List.of()).timetable(null);
        var two = timetable(1_000, RiskLevel.LOW, null);

        assertThat(row(two, "development").expected())
                .isLessThan(row(one, "development").expected());
        assertThat(row(two, "approval").expected())
                .isEqualTo(row(one, "approval").expected());
    }

    @Test
    void productionWaitsForTheAgreedStart() {
        var timetable = timetable(100, RiskLevel.LOW, ZonedDateTime.of(2026, 12, 1, 10, 0, 0, 0, BERLIN));

        assertThat(row(timetable, "production").from()).isEqualTo("2026-12-01");
        assertThat(timetable.criticalPath()).startsWith("window", "production");
        assertThat(row(timetable, "development").slack()).isGreaterThan(10);
        assertThat(timetable.target()).extracting(Plan.TargetChance::chance).isEqualTo(1.0);
    }

    @Test
    void startThatComesTooEarlyHasNoChance() {
        var timetable = timetable(50_000, RiskLevel.HIGH, ZonedDateTime.of(2026, 11, 4, 10, 0, 0, 0, BERLIN));

        assertThat(timetable.target()).extracting(Plan.TargetChance::chance).isEqualTo(0.0);
        assertThat(row(timetable, "production").from()).isAfter("2026-11-04");
    }

    @Test
    void paceIsLearntFromFiveReleases() {
        var four = pastReleases(4);
        var five = pastReleases(5);

        var untaught = new Timetables(workload(SHOP, 1_000, RiskLevel.MEDIUM), null, days(), four).timetable(null);
        var taught = new Timetables(workload(SHOP, 1_000, RiskLevel.MEDIUM), null, days(), five).timetable(null);

        assertThat(untaught.basis()).contains("there are 4 past releases");
        assertThat(untaught.expectedDays())
                .isEqualTo(timetable(1_000, RiskLevel.MEDIUM, null).expectedDays());
        assertThat(taught.basis()).contains("5 past releases took 10.0 working days in the median");
        assertThat(taught.expectedDays()).isEqualTo(10);
    }

    @Test
    void whatPeopleSayAboutDevelopmentCounts() {
        var said = new ScopeStatement.DaysLeft(10, 20, 60);

        var timetable = new Timetables(workload(SHOP, 10, RiskLevel.LOW), said, days(), List.of()).timetable(null);

        assertThat(row(timetable, "development").expected()).isEqualTo(25);
        assertThat(timetable.basis()).endsWith("Development is as the manager estimated it.");
    }

    @Test
    void paceNeverRunsAway() {
        var quick = IntStream.range(0, 9)
                .mapToObj(i -> ARelease.ended("0." + i, ReleaseState.COMPLETED, 365))
                .toList();

        assertThat(Pace.of(quick, 1, BERLIN).factor()).isEqualTo(4);
    }

    /** Two weeks each, but for those that never got there. */
    private static List<Release> pastReleases(int number) {
        var past = new ArrayList<Release>();
        IntStream.range(0, number).forEach(i -> past.add(ARelease.ended("0." + i, ReleaseState.COMPLETED, 14)));
        past.add(ARelease.ended("0.99", ReleaseState.CANCELLED, 400));
        return past;
    }

    private static Plan.Timetable timetable(int lines, RiskLevel level, @Nullable ZonedDateTime target) {
        return new Timetables(workload(SHOP, lines, level), null, days(), List.of()).timetable(target);
    }

    private static Workload workload(Product product, int lines, RiskLevel level) {
        var changes =
                AChangeSet.small().lines(lines).with(Commit.Category.FEATURE, 3).build();
        return Workload.of(changes, product, level);
    }

    private static WorkingDays days() {
        return new WorkingDays(TUESDAY, BERLIN);
    }

    private static Plan.Row row(Plan.Timetable timetable, String id) {
        return timetable.activities().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
