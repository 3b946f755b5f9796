package org.releasemanager.planning;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a release is for.
 *
 * @param objectives what it is for; plain text, one per line
 * @param successCriteria how they will know that it worked; plain text, one per line
 * @param budgetDays working days of one person that it may cost; null means no limit
 * @param targetStart when production may start at the earliest; null leaves what the release has
 */
public record ScopeStatement(
        String objectives,
        String successCriteria,
        @Nullable Double budgetDays,
        @Nullable ZonedDateTime targetStart) {}
