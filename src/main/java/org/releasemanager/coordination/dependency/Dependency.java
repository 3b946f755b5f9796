package org.releasemanager.coordination.dependency;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release waits for before it goes to production.
 *
 * @param number 1, 2, … within the release
 * @param fromProduct whether the product's definition demands it of each of its releases
 * @param finding how it stands, in words
 * @param metBy the release of a range that satisfies it
 * @param since when it came to stand so
 * @param waiver who wants to do without it
 * @param createdBy a user id
 * @param askedAt what failed before this moment does not count
 */
public record Dependency(
        long id,
        String releaseId,
        int number,
        Wanted wanted,
        Category category,
        String why,
        String owner,
        boolean fromProduct,
        Status status,
        String finding,
        @Nullable String metBy,
        Instant since,
        @Nullable Waiver waiver,
        String createdBy,
        Instant createdAt,
        Instant askedAt) {
    static final String UNSEEN = "nobody has looked yet";

    /** How it stands. */
    public enum Status {
        OPEN,
        SATISFIED,
        /** Nothing that is under way can satisfy it any more: a person has to say how to go on. */
        IMPOSSIBLE,
        WAIVED;

        public boolean isSettled() {
            return this == SATISFIED || this == WAIVED;
        }
    }

    /** @param confirmedBy the second person; null until then it is a wish */
    public record Waiver(
            String person, String reason, @Nullable String confirmedBy) {}

    /** Whether somebody wants to do without it, and nobody has confirmed that. */
    public boolean isWaiverOpen() {
        return !status.isSettled() && waiver != null && waiver.confirmedBy() == null;
    }

    /** Whether nobody has looked since it was asked for. */
    boolean isUnseen() {
        return finding.equals(UNSEEN);
    }

    /** The release that it names, if it names one. */
    public Optional<String> namedRelease() {
        return wanted instanceof Wanted.OneRelease one ? Optional.of(one.release()) : Optional.empty();
    }

    /** For people: {@code dependency 2, api-3.1.0 to be released}. */
    public String title() {
        return "dependency " + number + ", " + wanted.sentence();
    }
}
