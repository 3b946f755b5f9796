package org.releasemanager.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The formula. A factor is worth {@code 4 × probability × impact} points, rounded: its expected loss, so that the worst
 * factor alone gives 20. The score is their sum: one changed fact changes one line by as much as it changes the score. A sum
 * over 100 is scaled down to exactly 100 (largest remainder), because nothing is riskier than 100.
 */
public final class ExpectedLoss {
    public static final String VERSION = "expected-loss-1";

    /** The formula in words, for those who read a score. */
    public static final String TEXT =
            "A factor's points are 4 × probability (0…1) × impact (1…5), rounded; the score is the"
                    + " sum of the points. A sum over 100 is scaled down to exactly 100.";

    private static final int POINTS_PER_LOSS = 4;
    private static final int MOST = 100;

    private ExpectedLoss() {}

    static int points(double probability, int impact) {
        return (int) Math.round(POINTS_PER_LOSS * probability * impact);
    }

    /** The same points if they add up to 100 at most; otherwise in proportion, adding up to exactly 100. */
    static List<Integer> capped(List<Integer> points) {
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        return sum <= MOST ? List.copyOf(points) : scaledDown(points, sum);
    }

    private static List<Integer> scaledDown(List<Integer> points, int sum) {
        int[] scaled = points.stream().mapToInt(each -> each * MOST / sum).toArray();
        int left = MOST - IntStream.of(scaled).sum();
        IntStream.range(0, scaled.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -(points.get(i) * MOST % sum)))
                .limit(left)
                .forEach(i -> scaled[i]++);
        return IntStream.of(scaled).boxed().toList();
    }
}
