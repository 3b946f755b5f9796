package org.releasemanager.gate.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.GateReport;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.Waiver;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** The gates of a release as REST tells them. */
record GatesView(String release, int round, boolean passed, String summary, List<GateView> gates) {

    /** @param latest the result that counts in this round; absent before the first evaluation */
    record GateView(
            String id,
            String type,
            boolean required,
            @Nullable ResultView latest,
            List<ResultView> history) {}

    /** @param measured what the numbers alone say
     *  @param verdict the same under the policy and its waivers */
    record ResultView(
            int round,
            Verdict verdict,
            Verdict measured,
            String observed,
            String threshold,
            String reason,
            List<Criterion> criteria,
            EvidenceUsed evidence,
            Instant evaluatedAt,
            @Nullable WaiverView waiver) {
        static ResultView of(GateResult result) {
            var waiver = result.waiver();
            return new ResultView(
                    result.round(),
                    result.verdict(),
                    result.measured(),
                    result.observed(),
                    result.threshold(),
                    result.reason(),
                    result.criteria(),
                    result.evidence(),
                    result.evaluatedAt(),
                    waiver == null ? null : WaiverView.of(waiver));
        }
    }

    /** @param confirmedBy the second person; absent while it counts for nothing */
    record WaiverView(
            String gate,
            String person,
            String reason,
            Instant askedAt,
            Instant until,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {
        static WaiverView of(Waiver waiver) {
            return new WaiverView(
                    waiver.gateId(),
                    waiver.person(),
                    waiver.reason(),
                    waiver.askedAt(),
                    waiver.until(),
                    waiver.confirmedBy(),
                    waiver.confirmedAt());
        }
    }

    static GatesView of(Release release, GateReport report, List<GateResult> history) {
        var gates = release.product().gates().stream()
                .map(gate -> gate(gate, report, history))
                .toList();
        return new GatesView(release.id(), report.round(), report.isGreen(), report.summary(), gates);
    }

    private static GateView gate(Gate gate, GateReport report, List<GateResult> history) {
        return new GateView(
                gate.id(),
                gate.type(),
                gate.required(),
                report.of(gate.id()).map(ResultView::of).orElse(null),
                history.stream()
                        .filter(result -> result.gateId().equals(gate.id()))
                        .map(ResultView::of)
                        .toList());
    }
}
