package org.releasemanager.coordination.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.coordination.dependency.CoordinationBench;
import org.releasemanager.coordination.dependency.Verdict;
import org.releasemanager.coordination.train.Departure.Status;
import org.releasemanager.coordination.train.Trains.Outcome;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;

/** The bench's clock stands at 2026-03-02T10:00Z. */
class TrainsTest {
    private static final String SHOP = "shop-2.0.0";
    private static final String API = "api-3.1.0";

    private final CoordinationBench bench = new CoordinationBench();

    @BeforeEach
    void train() {
        bench.release("shop", "2.0.0");
        bench.release("api", "3.1.0");
        define("2026-03-03T10:00", "P1W", "PT4H", List.of("shop", "api"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyWrongFieldIsNamed() {
        var outcome = bench.get(Trains.class)
                .define(
                        new TrainRequest(
                                "Not A Key",
                                null,
                                new TrainRequest.Cadence("soon", "Mars", "PT1H"),
                                "-P1D",
                                List.of("apy")),
                        "manager");

        assertThat(((Outcome.Wrong) outcome).problems().stream().map(Problems.Field::field))
                .containsExactly("key", "cadence.start", "cadence.zone", "cadence.every", "cutOff", "products");
        assertThat(define("2026-03-03T10:00", "P1W", "PT4H", List.of("shop"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void lateReleaseGoesWithTheNextDeparture() {
        assertThat(board(SHOP, 0).number()).isZero();
        assertThat(bench.get(Releases.class).get(SHOP).target()).hasToString("2026-03-03T10:00+01:00[Europe/Berlin]");
        bench.rooms().advance(Duration.ofHours(20));

        assertThat(board(API, 0).number()).isEqualTo(1);
        assertThat(bench.timeline(API))
                .contains("Goes with train spring, departure 1, at 10 Mar 2026 09:00 UTC, too late for departure 0");
    }

    @Test
    void releasesOfTheTrainWaitForEachOtherAndGoAsOne() {
        board(SHOP, 0);
        board(API, 0);
        assertThat(bench.arrive(SHOP)).isEqualTo(Verdict.OPEN);
        bench.rooms().advance(Duration.ofDays(1));
        assertThat(tick()).isEmpty();
        assertThat(departure(0).status()).isEqualTo(Status.DELAYED);
        assertThat(departure(0).sentence()).isEqualTo("waits for api-3.1.0 (IN_DEVELOPMENT)");
        assertThat(bench.get(TrainWaitReason.class)
                        .reasonFor(SHOP)
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Waits for train spring, departure 0, which was due at 3 Mar 2026 09:00 UTC and waits for"
                        + " api-3.1.0 (IN_DEVELOPMENT)");
        assertThat(bench.get(TrainBoardNote.class).sentence().orElseThrow()).contains("train spring, departure 0");

        assertThat(bench.arrive(API)).isEqualTo(Verdict.OPEN);

        assertThat(tick()).containsExactlyInAnyOrder(SHOP, API);
        assertThat(departure(0).status()).isEqualTo(Status.DEPARTED);
        assertThat(bench.timeline(SHOP)).contains("Departs with train spring, departure 0: api-3.1.0, shop-2.0.0");
        assertThat(bench.get(TrainBoardNote.class).sentence()).isEmpty();
    }

    @Test
    void trainDoesNotDepartBeforeItsTime() {
        board(SHOP, 0);
        bench.arrive(SHOP);
        bench.rooms().advance(Duration.ofHours(22).plusMinutes(59));

        assertThat(tick()).isEmpty();
        bench.rooms().advance(Duration.ofMinutes(1));

        assertThat(tick()).containsExactly(SHOP);
    }

    @Test
    void managerDecidesWhoStaysBehind() {
        board(SHOP, 0);
        board(API, 0);
        bench.arrive(SHOP);
        bench.rooms().advance(Duration.ofDays(1));
        var boarding = bench.get(Boarding.class);

        assertThat(boarding.leaveBehind("spring", 0, API, "manager", "")).isInstanceOf(Outcome.Wrong.class);
        var next = (Outcome.Aboard) boarding.leaveBehind("spring", 0, API, "manager", "Its tests are red");

        assertThat(next.departure().number()).isEqualTo(1);
        assertThat(tick()).containsExactly(SHOP);
        assertThat(departure(0).releases()).extracting(Departure.Rider::release).containsExactly(SHOP);
        assertThat(boarding.leaveBehind("spring", 0, SHOP, "manager", "Too late"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoIsCancelledIsNoLongerAboardAndTheOthersAreTold() {
        board(SHOP, 0);
        board(API, 0);
        bench.arrive(SHOP);
        bench.rooms().advance(Duration.ofDays(1));

        bench.end(API, ReleaseState.CANCELLED);

        assertThat(tick()).containsExactly(SHOP);
        assertThat(bench.timeline(SHOP))
                .contains("api-3.1.0 is no longer aboard train spring, departure 0: it is CANCELLED");
    }

    @Test
    void trainWithWhomOneWaitsForCannotBeBoarded() {
        bench.release("ledger", "1.0.0");
        needs(SHOP, "ledger-1.0.0");
        needs("ledger-1.0.0", API);
        board(SHOP, 0);

        var outcome = bench.get(Boarding.class).board("spring", API, 0, "manager");

        assertThat(((Outcome.Refused) outcome).sentence())
                .endsWith("shop-2.0.0 → ledger-1.0.0 → api-3.1.0 → (train spring, departure 0) shop-2.0.0");
        assertThat(departure(0).releases()).extracting(Departure.Rider::release).containsExactly(SHOP);
    }

    @Test
    void dependencyThatWouldCloseACircleByATrainIsRefused() {
        bench.release("ledger", "1.0.0");
        board(SHOP, 0);
        board(API, 0);
        assertThat(needs(SHOP, "ledger-1.0.0")).contains("Done");

        assertThat(needs("ledger-1.0.0", API))
                .contains("ledger-1.0.0 → api-3.1.0 → (train spring, departure 0) shop-2.0.0 → ledger-1.0.0");
        assertThat(needs(SHOP, API)).as("they are launched together").contains("Circle");
    }

    @Test
    void whoGetsOffGoesAlone() {
        board(SHOP, 0);
        bench.arrive(SHOP);

        bench.get(Boarding.class).getOff("spring", 0, SHOP, "manager", "It is urgent");

        assertThat(tick()).containsExactly(SHOP);
    }

    private List<String> tick() {
        bench.get(Dispatcher.class).dispatch();
        return bench.tick();
    }

    private String needs(String release, String on) {
        return bench.needs(release, on).toString();
    }

    private Departure board(String release, int departure) {
        var outcome = bench.get(Boarding.class).board("spring", release, departure, "manager");
        return ((Outcome.Aboard) outcome).departure();
    }

    private Departure departure(int number) {
        return bench.get(Departures.class).of(bench.get(Trains.class).get("spring"), number);
    }

    private Outcome define(String start, String every, String cutOff, List<String> products) {
        return bench.get(Trains.class)
                .define(
                        new TrainRequest(
                                "spring",
                                "Spring",
                                new TrainRequest.Cadence(start, "Europe/Berlin", every),
                                cutOff,
                                products),
                        "manager");
    }
}
