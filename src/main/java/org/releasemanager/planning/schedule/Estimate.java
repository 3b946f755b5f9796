package org.releasemanager.planning.schedule;

/**
 * How long something takes, in working days: at best, most likely, at worst (PERT).
 *
 * @throws IllegalArgumentException unless 0 ≤ optimistic ≤ likely ≤ pessimistic
 */
public record Estimate(double optimistic, double likely, double pessimistic) {
    public Estimate {
        if (!(0 <= optimistic && optimistic <= likely && likely <= pessimistic && Double.isFinite(pessimistic))) {
            throw new IllegalArgumentException("An estimate must rise from zero: " + optimistic + ", " + likely + ", "
                    + pessimistic + " working days do not");
        }
    }

    /** Something that takes exactly this long. */
    public static Estimate exactly(double days) {
        return new Estimate(days, days, days);
    }

    /** (a + 4m + b) / 6. */
    public double mean() {
        return (optimistic + 4 * likely + pessimistic) / 6;
    }

    /** ((b − a) / 6)². */
    public double variance() {
        double deviation = (pessimistic - optimistic) / 6;
        return deviation * deviation;
    }

    public Estimate times(double factor) {
        return new Estimate(optimistic * factor, likely * factor, pessimistic * factor);
    }
}
