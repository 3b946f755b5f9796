package org.releasemanager.planning;

/** Numbers as a plan shows them: nobody plans in seconds. */
final class Rounded {
    private Rounded() {}

    static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
