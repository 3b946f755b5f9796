package org.releasemanager.risk.factors;

/** How likely trouble is, as a number grows: never falling, 0…1. */
@FunctionalInterface
interface Scale {
    double at(double number);

    /** Nothing up to {@code none}, growing evenly, {@code most} from {@code full} on. */
    static Scale linear(double none, double full, double most) {
        return number -> most * share(number, none, full);
    }

    /** The same, but growing evenly with the number's order of magnitude: for what is skewed, as sizes are (Kamei et al. 2013). */
    static Scale logarithmic(double none, double full, double most) {
        return number ->
                most * share(StrictMath.log1p(Math.max(0, number)), StrictMath.log1p(none), StrictMath.log1p(full));
    }

    /** Each occurrence takes half of the chance that is left: 0, ½, ¾, … of {@code most}. */
    static Scale halving(double most) {
        return number -> most * (1 - StrictMath.pow(2, -Math.max(0, number)));
    }

    private static double share(double number, double none, double full) {
        return Math.min(1, Math.max(0, (number - none) / (full - none)));
    }
}
