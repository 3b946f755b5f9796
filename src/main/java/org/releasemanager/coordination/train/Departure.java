package org.releasemanager.coordination.train;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One journey of a train: the releases aboard go to production as one.
 *
 * @param number 0, 1, 2, …
 * @param sentence what it waits for, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Departure(
        String train,
        int number,
        ZonedDateTime departsAt,
        Instant cutOffAt,
        @Nullable Instant departedAt,
        Status status,
        String sentence,
        List<Rider> releases) {
    /** Where it is. */
    public enum Status {
        BOARDING,
        /** Nobody boards any more. */
        CLOSED,
        /** Its time has come, and somebody aboard is not ready. */
        DELAYED,
        DEPARTED,
        /** Its time has come, and nobody was aboard. */
        EMPTY
    }

    /** @param ready whether it stands before production and waits for nothing but the others */
    public record Rider(String release, String state, boolean ready) {}
}
