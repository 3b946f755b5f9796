package org.releasemanager.gate;

import java.time.Instant;

/**
 * A person took responsibility for a gate that did not pass. It covers one round of the release: a rework ships something
 * else.
 *
 * @param until from this moment on it covers nothing
 */
public record Waiver(
        long id,
        String releaseId,
        int round,
        String gateId,
        String person,
        String reason,
        Instant grantedAt,
        Instant until) {
    public boolean covers(GateResult result, Instant now) {
        return round == result.round() && gateId.equals(result.gateId()) && now.isBefore(until);
    }
}
