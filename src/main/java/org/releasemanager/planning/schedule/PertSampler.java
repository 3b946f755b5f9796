package org.releasemanager.planning.schedule;

import java.util.random.RandomGenerator;

/**
 * Draws durations from the beta distribution that PERT assumes: its mean is (a + 4m + b) / 6. Built from two gamma variates.
 *
 * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang: A simple method for generating gamma variables</a>
 */
final class PertSampler {
    private final Estimate estimate;
    private final double range;
    private final RandomGenerator random;

    PertSampler(Estimate estimate, RandomGenerator random) {
        this.estimate = estimate;
        this.range = estimate.pessimistic() - estimate.optimistic();
        this.random = random;
    }

    double next() {
        if (range == 0) {
            return estimate.likely();
        }
        double low = gamma(1 + 4 * (estimate.likely() - estimate.optimistic()) / range);
        double high = gamma(1 + 4 * (estimate.pessimistic() - estimate.likely()) / range);
        return estimate.optimistic() + range * low / (low + high);
    }

    /** @param shape at least 1 */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cubed = v * v * v;
                double bound = x * x / 2 + d - d * cubed + d * StrictMath.log(cubed);
                if (StrictMath.log(1 - random.nextDouble()) < bound) {
                    return d * cubed;
                }
            }
        }
    }
}
