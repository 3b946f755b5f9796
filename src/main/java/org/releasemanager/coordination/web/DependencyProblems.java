package org.releasemanager.coordination.web;

import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.UnknownDependency;
import org.releasemanager.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a caller is told when a dependency does not come true. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DependencyProblems {
    static ResponseEntity<ProblemDetail> of(Outcome outcome) {
        if (outcome instanceof Outcome.Wrong wrong) {
            return Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, wrong.problems()));
        }
        if (outcome instanceof Outcome.Circle circle) {
            var problem = Problems.detail(HttpStatus.CONFLICT, "Circle", circle.sentence());
            problem.setProperty("circle", circle.path());
            return Problems.answer(problem);
        }
        if (outcome instanceof Outcome.NotEntitled person) {
            return Problems.of(HttpStatus.FORBIDDEN, "Not entitled", person.sentence());
        }
        return Problems.of(HttpStatus.CONFLICT, "Not possible now", ((Outcome.Refused) outcome).sentence());
    }

    static ResponseEntity<ProblemDetail> unknown(String releaseId, int number) {
        return Problems.of(
                HttpStatus.NOT_FOUND,
                "No such dependency",
                String.valueOf(new UnknownDependency(releaseId, number).getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownDependency unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such dependency", String.valueOf(unknown.getMessage()));
    }
}
