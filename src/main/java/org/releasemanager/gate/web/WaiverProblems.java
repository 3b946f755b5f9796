package org.releasemanager.gate.web;

import org.releasemanager.gate.WaiverOutcome;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a caller is told when a quality gate is not waived. */
final class WaiverProblems {
    private WaiverProblems() {}

    static ResponseEntity<ProblemDetail> of(WaiverOutcome.Refused refused) {
        if (refused instanceof WaiverOutcome.Invalid invalid) {
            return Problems.answer(Problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are wrong", invalid.message(), invalid.problems()));
        }
        if (refused instanceof WaiverOutcome.UnknownGate) {
            return Problems.of(HttpStatus.NOT_FOUND, "No such quality gate", refused.message());
        }
        if (refused instanceof WaiverOutcome.AskedAlready) {
            return Problems.of(HttpStatus.CONFLICT, "A second person is needed", refused.message());
        }
        return refused instanceof WaiverOutcome.NotEntitled
                ? Problems.of(HttpStatus.FORBIDDEN, "Not entitled", refused.message())
                : Problems.of(HttpStatus.CONFLICT, "Nothing to waive", refused.message());
    }
}
