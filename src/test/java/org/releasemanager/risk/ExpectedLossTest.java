package org.releasemanager.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectedLossTest {
    @Test
    void worstFactorAloneIsWorthTwenty() {
        assertThat(ExpectedLoss.points(1, 5)).isEqualTo(20);
        assertThat(ExpectedLoss.points(0, 5)).isZero();
        assertThat(ExpectedLoss.points(0.5, 3)).isEqualTo(6);
    }

    @Test
    void pointsUpToHundredAreKept() {
        var points = List.of(20, 20, 20, 20, 20);

        assertThat(ExpectedLoss.capped(points)).isEqualTo(points);
    }

    @Test
    void pointsOverHundredAddUpToExactlyHundred() {
        var random = new Random(7);

        for (int run = 0; run < 500; run++) {
            var points = random.ints(25, 0, 21).boxed().toList();
            var sum = points.stream().mapToInt(Integer::intValue).sum();
            assertThat(ExpectedLoss.capped(points).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(Math.min(100, sum));
        }
    }

    @Test
    void raisingOneFactorNeverLowersItsPointsNorTheScore() {
        var random = new Random(11);

        for (int run = 0; run < 300; run++) {
            var points = new ArrayList<>(random.ints(8, 0, 21).boxed().toList());
            int raised = random.nextInt(points.size());
            assertRaisingNeverLowers(points, raised);
        }
    }

    private static void assertRaisingNeverLowers(List<Integer> points, int raised) {
        var before = ExpectedLoss.capped(points);
        for (int more = points.get(raised) + 1; more <= 20; more++) {
            points.set(raised, more);
            var after = ExpectedLoss.capped(points);
            assertThat(after.get(raised)).isGreaterThanOrEqualTo(before.get(raised));
            assertThat(sum(after)).isGreaterThanOrEqualTo(sum(before));
            before = after;
        }
    }

    @Test
    void equalPointsStayEqualToWithinOne() {
        var capped = ExpectedLoss.capped(Collections.nCopies(7, 20));

        assertThat(capped).containsOnly(14, 15);
        assertThat(sum(capped)).isEqualTo(100);
    }

    private static int sum(List<Integer> points) {
        return points.stream().mapToInt(Integer::intValue).sum();
    }
}
