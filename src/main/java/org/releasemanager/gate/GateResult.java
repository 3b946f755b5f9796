package org.releasemanager.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of one gate, as stored.
 *
 * @param measured what the numbers say: PASS, FAIL, INCONCLUSIVE or ERROR
 * @param verdict the same under the policy: WARN if the gate is not required, WAIVED under a waiver
 * @param reason one or more sentences; plain text, never escaped
 * @param policy the gate's definition that it was evaluated under, JSON
 * @param waiver what makes it WAIVED
 */
public record GateResult(
        String releaseId,
        int round,
        String gateId,
        String type,
        boolean required,
        List<Criterion> criteria,
        Verdict measured,
        Verdict verdict,
        String reason,
        EvidenceUsed evidence,
        String policy,
        Instant evaluatedAt,
        @Nullable Waiver waiver) {

    /** The verdict once more, from the stored numbers and thresholds; differs from {@link #measured} only by tampering. */
    public Verdict replayed() {
        return Criterion.verdictOf(criteria);
    }

    /** {@code tests run 412, tests failed 2} */
    public String observed() {
        return Figures.observed(criteria);
    }

    /** {@code tests run at least 1, tests failed at most 0} */
    public String threshold() {
        return Figures.thresholds(criteria);
    }

    /** The same measurement as it counts now: a waiver may have come, or come to its end. */
    GateResult judged(List<Waiver> waivers, Instant now) {
        Optional<Waiver> covering =
                waivers.stream().filter(waiver -> waiver.covers(this, now)).findFirst();
        var judged = Verdict.of(measured, required, covering.isPresent());
        return new GateResult(
                releaseId,
                round,
                gateId,
                type,
                required,
                criteria,
                measured,
                judged,
                reason,
                evidence,
                policy,
                evaluatedAt,
                judged == Verdict.WAIVED ? covering.orElseThrow() : null);
    }
}
