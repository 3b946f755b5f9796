package org.releasemanager.planning.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    /** Textbook example: expected times 2, 3, 2, 4, 4, 3, 5, 2. */
    private static final List<Activity> TEXTBOOK = List.of(
            activity("A", 1, 2, 3),
            activity("B", 2, 3, 4),
            activity("C", 1, 2, 3, "A"),
            activity("D", 2, 4, 6, "A", "B"),
            activity("E", 1, 4, 7, "C"),
            activity("F", 1, 2, 9, "C"),
            activity("G", 3, 4, 11, "D", "E"),
            activity("H", 1, 2, 3, "F", "G"));

    private final ActivityNetwork textbook = new ActivityNetwork(TEXTBOOK);

    @Test
    void textbookExampleTakesFifteen() {
        var result = CriticalPath.of(textbook);

        assertThat(result.duration()).isEqualTo(15);
        assertThat(result.path()).containsExactly("A", "C", "E", "G", "H");
        assertThat(slack(result, "B")).isEqualTo(1);
        assertThat(slack(result, "D")).isEqualTo(1);
        assertThat(slack(result, "F")).isEqualTo(6);
        assertThat(result.deviation()).isCloseTo(Math.sqrt(3.1111), within(0.001));
    }

    @Test
    void simulationOfTheTextbookExampleShowsTheMergeBias() {
        var simulation = Simulation.of(textbook, 20_000);
        var path = CriticalPath.of(textbook);

        assertThat(simulation.mean()).isGreaterThan(15.05).isLessThan(16);
        for (double days : new double[] {13, 14, 15, 16}) {
            assertThat(simulation.chanceOf(days)).isLessThan(normal((days - path.duration()) / path.deviation()));
        }
    }

    @Test
    void percentilesRiseAndAreTheSameEachTime() {
        var simulation = Simulation.of(textbook, 5_000);

        assertThat(simulation.percentile(0.5)).isLessThan(simulation.percentile(0.85));
        assertThat(simulation.percentile(0.85)).isLessThan(simulation.percentile(0.95));
        assertThat(simulation.chanceOf(simulation.percentile(0.85))).isEqualTo(0.85);
        assertThat(Simulation.of(textbook, 5_000).percentile(0.85)).isEqualTo(simulation.percentile(0.85));
    }

    @Test
    void simulationOfOneActivityHasThePertMean() {
        var one = new ActivityNetwork(List.of(activity("A", 3, 4, 11)));

        assertThat(Simulation.of(one, 50_000).mean()).isCloseTo(5, within(0.03));
        assertThat(Simulation.of(one, 1_000).percentile(0)).isGreaterThanOrEqualTo(3);
        assertThat(Simulation.of(one, 1_000).percentile(1)).isLessThanOrEqualTo(11);
    }

    @Test
    void orderInWhichActivitiesAreGivenDoesNotMatter() {
        var shuffled = new ArrayList<>(TEXTBOOK);
        Collections.shuffle(shuffled, new Random(3));

        var other = new ActivityNetwork(shuffled);

        assertThat(CriticalPath.of(other)).isEqualTo(CriticalPath.of(textbook));
        assertThat(Simulation.of(other, 1_000).percentile(0.5))
                .isEqualTo(Simulation.of(textbook, 1_000).percentile(0.5));
    }

    @Test
    void waitingForOneMoreNeverShortensIt() {
        var random = new Random(5);

        for (int run = 0; run < 200; run++) {
            var activities = randomNetwork(random, 8);
            double before = CriticalPath.of(new ActivityNetwork(activities)).duration();
            int later = 1 + random.nextInt(7);
            var changed = activities.get(later);
            var after = new java.util.HashSet<>(changed.after());
            after.add("a" + random.nextInt(later));
            activities.set(later, new Activity(changed.id(), changed.estimate(), after));
            assertThat(CriticalPath.of(new ActivityNetwork(activities)).duration())
                    .isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void pathIsAsLongAsTheWholeAndNobodyHasNegativeSlack() {
        var random = new Random(9);

        for (int run = 0; run < 200; run++) {
            var network = new ActivityNetwork(randomNetwork(random, 9));
            var result = CriticalPath.of(network);
            double length = result.path().stream()
                    .mapToDouble(id -> network.activity(id).estimate().mean())
                    .sum();
            assertThat(length).isCloseTo(result.duration(), within(1e-6));
            assertThat(result.times().values()).allMatch(times -> times.latestStart() - times.earliestStart() > -1e-9);
        }
    }

    @Test
    void cycleIsRefusedAndNamed() {
        var circle = List.of(
                activity("plan", 1, 1, 1),
                activity("build", 1, 1, 1, "plan", "test"),
                activity("test", 1, 1, 1, "deploy"),
                activity("deploy", 1, 1, 1, "build"));

        assertThatThrownBy(() -> new ActivityNetwork(circle))
                .isInstanceOf(ImpossibleSchedule.class)
                .hasMessage("Activities wait for each other: build → test → deploy → build");
    }

    @Test
    void activityThatWaitsForItselfIsRefused() {
        assertThatThrownBy(() -> new ActivityNetwork(List.of(activity("A", 1, 1, 1, "A"))))
                .hasMessage("Activities wait for each other: A → A");
    }

    @Test
    void unknownAndDoubleIdsAreRefused() {
        assertThatThrownBy(() -> new ActivityNetwork(List.of(activity("A", 1, 1, 1, "Z"))))
                .hasMessage("Activity 'A' waits for 'Z', which does not exist");
        assertThatThrownBy(() -> new ActivityNetwork(List.of(activity("A", 1, 1, 1), activity("A", 1, 1, 1))))
                .hasMessage("Two activities have the id 'A'");
    }

    @Test
    void estimateMustRise() {
        assertThatThrownBy(() -> new Estimate(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(-1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(0, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingTakesNoTime() {
        var nothing = CriticalPath.of(new ActivityNetwork(List.of()));

        assertThat(nothing.duration()).isZero();
        assertThat(nothing.path()).isEmpty();
    }

    @Test
    void onlyWhatComesBeforeIsCut() {
        var before = textbook.before("G");

        assertThat(before.inOrder()).extracting(Activity::id).containsExactly("A", "B", "C", "D", "E");
        assertThat(CriticalPath.of(before).duration()).isEqualTo(8);
    }

    private static double slack(CriticalPath path, String id) {
        return path.of(id).slack();
    }

    private static List<Activity> randomNetwork(Random random, int size) {
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < size; i++) {
            var after = new java.util.HashSet<String>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    after.add("a" + j);
                }
            }
            double likely = random.nextInt(10);
            activities.add(new Activity("a" + i, new Estimate(likely / 2, likely, likely * 3), after));
        }
        return activities;
    }

    private static Activity activity(String id, double a, double m, double b, String... after) {
        return new Activity(id, new Estimate(a, m, b), Set.of(after));
    }

    /** Abramowitz and Stegun 26.2.17, good to seven digits. */
    private static double normal(double x) {
        if (x < 0) {
            return 1 - normal(-x);
        }
        double t = 1 / (1 + 0.2316419 * x);
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
    }
}
