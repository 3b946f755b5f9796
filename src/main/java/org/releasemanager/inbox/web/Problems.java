package org.releasemanager.inbox.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 asks for them. */
final class Problems {
    private Problems() {}

    static ResponseEntity<?> of(HttpStatus status, String title, String detail) {
        return answer(problem(status, title, detail));
    }

    static ResponseEntity<?> field(String field, String message) {
        var problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are wrong", field + ": " + message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return answer(problem);
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
