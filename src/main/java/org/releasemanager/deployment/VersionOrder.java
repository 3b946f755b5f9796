package org.releasemanager.deployment;

import com.github.zafarkhaja.semver.Version;
import java.math.BigInteger;
import java.util.Optional;

/** Which of two versions is newer: by SemVer 2.0.0 §11 where both are SemVer, otherwise number by number. */
final class VersionOrder {
    private VersionOrder() {}

    static boolean isNewer(String version, String than) {
        Optional<Version> left = Version.tryParse(version);
        Optional<Version> right = Version.tryParse(than);
        if (left.isPresent() && right.isPresent()) {
            return left.get().isHigherThan(right.get());
        }
        return compare(version.split("[^0-9]+", -1), than.split("[^0-9]+", -1)) > 0;
    }

    private static int compare(String[] left, String[] right) {
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = number(left, i).compareTo(number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger number(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }
}
