package org.releasemanager.risk.factors;

import java.util.Locale;

/** Numbers in sentences. */
final class Amount {
    private Amount() {}

    /** {@code 1 file}, {@code 1,234 files}. */
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** {@code 12 %}. */
    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
