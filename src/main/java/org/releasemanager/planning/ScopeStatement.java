package org.releasemanager.planning;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a release is for.
 *
 * @param objectives what it is for; plain text, one per line
 * @param successCriteria how they will know that it worked; plain text, one per line
 * @param outOfScope what was asked for and does not ship; plain text
 * @param developmentLeft how long development still takes; null leaves it to be estimated from the changes
 * @param budgetDays working days of one person that it may cost; null means no limit
 * @param targetStart when production may start at the earliest; null leaves what the release has
 */
public record ScopeStatement(
        String objectives,
        String successCriteria,
        @Nullable String outOfScope,
        @Nullable DaysLeft developmentLeft,
        @Nullable Double budgetDays,
        @Nullable ZonedDateTime targetStart) {

    /** Working days, 0 ≤ optimistic ≤ likely ≤ pessimistic. */
    public record DaysLeft(double optimistic, double likely, double pessimistic) {
        public DaysLeft {
            if (!(0 <= optimistic && optimistic <= likely && likely <= pessimistic)) {
                throw new IllegalArgumentException("Days left must rise from zero");
            }
        }
    }
}
