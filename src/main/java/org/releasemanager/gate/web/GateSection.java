package org.releasemanager.gate.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.gate.GateReport;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.QualityGates;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** How the gates stand: one line each, and who waived what. */
@Component
class GateSection implements ReleaseSection {
    private static final int LONGEST = 120;

    private final QualityGates gates;

    GateSection(QualityGates gates) {
        this.gates = gates;
    }

    @Override
    public String title() {
        return "Quality gates";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var report = gates.latest(releaseId);
        return report.results().isEmpty() && !report.notEvaluated().isEmpty()
                ? Optional.empty()
                : Optional.of(text(report));
    }

    private static String text(GateReport report) {
        var head = (report.isGreen() ? "Green: " : "**Red**: ") + MarkdownText.escape(report.summary()) + ".\n";
        if (report.results().isEmpty()) {
            return head;
        }
        return head
                + report.results().stream()
                        .map(GateSection::row)
                        .collect(Collectors.joining("", "\n| Gate | Verdict | Observed |\n|---|---|---|\n", ""));
    }

    private static String row(GateResult result) {
        return "| " + MarkdownText.escape(result.gateId()) + " | " + verdict(result) + " | "
                + MarkdownText.escape(OneLine.of(result.observed(), LONGEST)) + " |\n";
    }

    private static String verdict(GateResult result) {
        var waiver = result.waiver();
        if (waiver == null) {
            return result.verdict().name();
        }
        return result.verdict() + " by " + MarkdownText.escape(waiver.person()) + " and "
                + MarkdownText.escape(String.valueOf(waiver.confirmedBy())) + ": "
                + MarkdownText.escape(OneLine.of(waiver.reason(), LONGEST));
    }
}
