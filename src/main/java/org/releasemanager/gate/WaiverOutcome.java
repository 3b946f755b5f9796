package org.releasemanager.gate;

import java.util.List;
import java.util.stream.Collectors;

/** What came of the wish to waive a gate. */
public sealed interface WaiverOutcome {
    /** A second person has to do the same. */
    record Asked(Waiver waiver) implements WaiverOutcome {}

    /** The second person did. */
    record Granted(Waiver waiver) implements WaiverOutcome {}

    /** Nothing was waived; {@link #message} tells a person why, and what to do. */
    sealed interface Refused extends WaiverOutcome {
        String message();
    }

    /** Something in what the person entered is wrong. */
    record Invalid(List<FieldProblem> problems) implements Refused {
        @Override
        public String message() {
            return problems.stream().map(FieldProblem::message).collect(Collectors.joining(" "));
        }
    }

    /** Somebody else has to do it. */
    record NotEntitled(String message) implements Refused {}

    /** The second person has to be another one. */
    record AskedAlready(String message) implements Refused {}

    /** The gate stops nothing now. */
    record NotRed(String message) implements Refused {}

    record UnknownGate(String message) implements Refused {}

    record FieldProblem(String field, String message) {}
}
