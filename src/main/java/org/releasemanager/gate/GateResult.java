package org.releasemanager.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product.Gate;

/**
 * One evaluation of one gate, as stored.
 *
 * @param number of the stored row; 0 before
 * @param measured what the numbers say: PASS, FAIL, INCONCLUSIVE or ERROR
 * @param verdict the same under the policy: WARN if the gate is not required, WAIVED under a waiver
 * @param reason one or more sentences; plain text, never escaped
 * @param policy the gate's definition that it was evaluated under, JSON
 * @param waiver what makes it WAIVED
 */
public record GateResult(
        long number,
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

    public GateResult numbered(long stored) {
        return with(stored, verdict, reason, waiver);
    }

    /** The same measurement as it counts now: it may be too old, a waiver may have come, or come to its end. */
    GateResult judged(Gate gate, List<Waiver> waivers, Instant now) {
        var expired = Validity.of(gate).filter(validity -> validity.isOver(evaluatedAt, now));
        var counted = expired.isPresent() && measured == Verdict.PASS ? Verdict.INCONCLUSIVE : measured;
        Optional<Waiver> covering =
                waivers.stream().filter(waiver -> waiver.covers(this, now)).findFirst();
        var judged = Verdict.of(counted, required, covering.isPresent());
        var notes = new ArrayList<String>();
        expired.ifPresent(validity -> notes.add(validity.remark(evaluatedAt)));
        if (judged.isRed()) {
            waivers.stream()
                    .filter(waiver -> waiver.hasEndedFor(this, now))
                    .findFirst()
                    .ifPresent(waiver -> notes.add("The waiver by " + waiver.person() + " and " + waiver.confirmedBy()
                            + " ended at " + waiver.until() + ": the gate is closed again."));
        }
        return with(number, judged, noted(notes), judged == Verdict.WAIVED ? covering.orElseThrow() : null);
    }

    private String noted(List<String> notes) {
        var text = new StringBuilder(reason);
        notes.stream().filter(note -> !reason.contains(note)).forEach(note -> text.append(' ')
                .append(note));
        return text.toString();
    }

    private GateResult with(long stored, Verdict judged, String why, @Nullable Waiver by) {
        return new GateResult(
                stored,
                releaseId,
                round,
                gateId,
                type,
                required,
                criteria,
                measured,
                judged,
                why,
                evidence,
                policy,
                evaluatedAt,
                by);
    }
}
