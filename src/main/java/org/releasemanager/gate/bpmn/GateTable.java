package org.releasemanager.gate.bpmn;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.gate.GateReport;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.Verdict;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;

/** The gates of a release as a person reads them, and the same as facts for a program. */
final class GateTable {
    private static final String HEAD = """
            | Gate | Verdict | Observed | Threshold | Reason | Measured at (UTC) |
            | --- | --- | --- | --- | --- | --- |
            """;

    private static final int LONGEST_CELL = 400;

    private GateTable() {}

    static String markdown(GateReport report) {
        if (report.results().isEmpty()) {
            return report.summary();
        }
        return HEAD + report.results().stream().map(GateTable::row).collect(Collectors.joining("\n"));
    }

    static List<Map<String, Object>> facts(GateReport report) {
        return report.results().stream().map(GateTable::fact).toList();
    }

    private static String row(GateResult result) {
        var verdict = result.verdict().isRed()
                ? "**" + result.verdict() + "**"
                : result.verdict().toString();
        var measuredAt = result.evaluatedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return "| "
                + String.join(
                        " | ",
                        escaped(result.gateId()),
                        verdict + (result.verdict() == Verdict.WAIVED ? " " + waivedBy(result) : ""),
                        escaped(result.observed()),
                        escaped(result.threshold()),
                        escaped(result.reason()),
                        measuredAt)
                + " |";
    }

    private static String waivedBy(GateResult result) {
        var waiver = result.waiver();
        return waiver == null
                ? ""
                : "by " + escaped(waiver.person()) + " and " + escaped(String.valueOf(waiver.confirmedBy())) + " until "
                        + waiver.until();
    }

    private static String escaped(String text) {
        return MarkdownText.escape(OneLine.of(text, LONGEST_CELL));
    }

    private static Map<String, Object> fact(GateResult result) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("gate", result.gateId());
        fact.put("type", result.type());
        fact.put("required", result.required());
        fact.put("verdict", result.verdict().name());
        fact.put("observed", result.observed());
        fact.put("threshold", result.threshold());
        fact.put("reason", result.reason());
        fact.put("measuredAt", result.evaluatedAt().toString());
        fact.put("evidence", result.evidence().place());
        fact.put("evidenceFiles", result.evidence().count());
        return fact;
    }
}
