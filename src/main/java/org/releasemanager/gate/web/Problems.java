package org.releasemanager.gate.web;

import org.releasemanager.gate.WaiverOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 asks for them. */
final class Problems {
    private Problems() {}

    static ResponseEntity<ProblemDetail> of(WaiverOutcome.Refused refused) {
        if (refused instanceof WaiverOutcome.Invalid invalid) {
            var problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are wrong", invalid.message());
            problem.setProperty("errors", invalid.problems());
            return answer(problem);
        }
        if (refused instanceof WaiverOutcome.UnknownGate) {
            return of(HttpStatus.NOT_FOUND, "No such quality gate", refused.message());
        }
        return refused instanceof WaiverOutcome.NotEntitled
                ? of(HttpStatus.FORBIDDEN, "Not entitled", refused.message())
                : of(HttpStatus.CONFLICT, "Nothing to waive", refused.message());
    }

    private static ResponseEntity<ProblemDetail> of(HttpStatus status, String title, String detail) {
        return answer(problem(status, title, detail));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
