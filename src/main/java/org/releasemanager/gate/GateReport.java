package org.releasemanager.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All gates of a release in one decision.
 *
 * @param results the newest result of each gate in this round, in the order of the product definition
 * @param notEvaluated gates without a result in this round
 */
public record GateReport(String releaseId, int round, List<GateResult> results, List<String> notEvaluated) {
    private static final int LONGEST_LIST = 300;

    /** Whether the release may go on: every required gate has passed or is waived. */
    public boolean isGreen() {
        return notEvaluated.isEmpty() && red().isEmpty();
    }

    public List<GateResult> red() {
        return results.stream().filter(result -> result.verdict().isRed()).toList();
    }

    public Optional<Instant> evaluatedAt() {
        return results.stream().map(GateResult::evaluatedAt).max(Instant::compareTo);
    }

    public Optional<GateResult> of(String gateId) {
        return results.stream().filter(result -> result.gateId().equals(gateId)).findFirst();
    }

    /** For example {@code 2 passed, 1 failed (unit-tests)}. */
    public String summary() {
        if (results.isEmpty() && notEvaluated.isEmpty()) {
            return "no gates are defined";
        }
        var parts = new ArrayList<String>();
        var passed = named(Verdict.PASS::equals).size();
        if (passed > 0) {
            parts.add(passed + " passed");
        }
        add(parts, "failed", named(Verdict.FAIL::equals));
        add(parts, "inconclusive", named(Verdict.INCONCLUSIVE::equals));
        add(parts, "in error", named(Verdict.ERROR::equals));
        add(parts, "with a warning", named(Verdict.WARN::equals));
        add(parts, "waived", named(Verdict.WAIVED::equals));
        add(parts, "not evaluated", notEvaluated);
        return String.join(", ", parts);
    }

    private List<String> named(Predicate<Verdict> wanted) {
        return results.stream()
                .filter(result -> wanted.test(result.verdict()))
                .map(GateResult::gateId)
                .toList();
    }

    private static void add(List<String> parts, String words, List<String> gates) {
        if (!gates.isEmpty()) {
            var names = gates.stream().collect(Collectors.joining(", "));
            var shown = names.length() <= LONGEST_LIST ? names : names.substring(0, LONGEST_LIST) + "…";
            parts.add(gates.size() + " " + words + " (" + shown + ")");
        }
    }
}
