package org.releasemanager.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two persons took responsibility for a gate that did not pass. It covers one round of the release: a rework ships
 * something else.
 *
 * @param person who asked for it
 * @param until from this moment on it covers nothing; once confirmed, the earlier of the two terms
 * @param confirmedBy the second person; null while nobody is, and then it covers nothing
 */
public record Waiver(
        long id,
        String releaseId,
        int round,
        String gateId,
        String person,
        String reason,
        Instant askedAt,
        Instant until,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {
    /** What one person wants, before it has a number. */
    static Waiver asked(
            String releaseId, int round, String gateId, String person, String reason, Instant now, Instant until) {
        return new Waiver(0, releaseId, round, gateId, person, reason, now, until, null, null);
    }

    public Waiver numbered(long number) {
        return new Waiver(number, releaseId, round, gateId, person, reason, askedAt, until, confirmedBy, confirmedAt);
    }

    Waiver confirmed(String second, Instant now, Instant term) {
        var earlier = term.isBefore(until) ? term : until;
        return new Waiver(id, releaseId, round, gateId, person, reason, askedAt, earlier, second, now);
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    public boolean covers(GateResult result, Instant now) {
        return isConfirmed() && isFor(result) && now.isBefore(until);
    }

    boolean hasEndedFor(GateResult result, Instant now) {
        return isConfirmed() && isFor(result) && !now.isBefore(until);
    }

    boolean isOpenFor(int inRound, String gate, Instant now) {
        return !isConfirmed() && round == inRound && gateId.equals(gate) && now.isBefore(until);
    }

    private boolean isFor(GateResult result) {
        return round == result.round() && gateId.equals(result.gateId());
    }
}
