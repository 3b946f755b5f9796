package org.releasemanager.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.releasemanager.gate.WaiverOutcome.FieldProblem;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Who may waive which gate, for how long, and what has to be said. */
@Component
final class WaiverRules {
    static final Duration LONGEST = Duration.ofDays(90);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final Clock clock;

    WaiverRules(Clock clock) {
        this.clock = clock;
    }

    Optional<WaiverOutcome> refusal(
            Release release, GateReport report, String gateId, String person, String reason, Instant until) {
        if (release.product().gates().stream().noneMatch(gate -> gate.id().equals(gateId))) {
            return Optional.of(new WaiverOutcome.UnknownGate(
                    "Release '" + release.id() + "' has no quality gate '" + gateId + "'."));
        }
        if (person.equals(release.requester())) {
            return Optional.of(new WaiverOutcome.NotEntitled(
                    "You asked for this release, so somebody else has to waive its quality gates."));
        }
        var problems = new ArrayList<FieldProblem>();
        reasonProblem(reason).ifPresent(problem -> problems.add(new FieldProblem("reason", problem)));
        untilProblem(until).ifPresent(problem -> problems.add(new FieldProblem("until", problem)));
        if (!problems.isEmpty()) {
            return Optional.of(new WaiverOutcome.Invalid(problems));
        }
        return notRed(release, report, gateId);
    }

    private static Optional<WaiverOutcome> notRed(Release release, GateReport report, String gateId) {
        if (release.isEnded()) {
            return Optional.of(new WaiverOutcome.NotRed("The release has ended: there is nothing to waive any more."));
        }
        var result = report.of(gateId);
        if (result.isEmpty()) {
            return Optional.of(new WaiverOutcome.NotRed("Quality gate '" + gateId
                    + "' was not evaluated yet in this round: only a result that is known can be waived."));
        }
        var verdict = result.get().verdict();
        return verdict.isRed()
                ? Optional.empty()
                : Optional.of(new WaiverOutcome.NotRed("Quality gate '" + gateId + "' says " + verdict
                        + ", which stops nothing: there is nothing to waive."));
    }

    private static Optional<String> reasonProblem(String reason) {
        var length = reason.strip().length();
        if (length < SHORTEST_REASON) {
            return Optional.of("Please give a reason of at least " + SHORTEST_REASON + " characters.");
        }
        return length <= LONGEST_REASON
                ? Optional.empty()
                : Optional.of("Please give a reason of at most " + LONGEST_REASON + " characters.");
    }

    private Optional<String> untilProblem(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return Optional.of("The waiver must end in the future.");
        }
        return until.isAfter(now.plus(LONGEST))
                ? Optional.of("A waiver ends after " + LONGEST.toDays() + " days at the latest: by " + now.plus(LONGEST)
                        + ".")
                : Optional.empty();
    }
}
