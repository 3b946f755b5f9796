package org.releasemanager.engine.web;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in plain words what the engine refused; the stack trace stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class EngineProblems {
    private static final Logger log = LoggerFactory.getLogger(EngineProblems.class);

    @ExceptionHandler(TaskRefused.class)
    ResponseEntity<ProblemDetail> refused(TaskRefused refusal) {
        if (refusal instanceof InvalidFields invalid) {
            return Problems.answer(Problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are wrong", invalid.reason(), invalid.problems()));
        }
        if (refusal.isRepeated()) {
            return Problems.of(HttpStatus.CONFLICT, "Said already", refusal.reason());
        }
        return refusal.isNotEntitled()
                ? Problems.of(HttpStatus.FORBIDDEN, "Not entitled", refusal.reason())
                : Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "Refused", refusal.reason());
    }

    @ExceptionHandler(OptimisticLockingException.class)
    ResponseEntity<ProblemDetail> somebodyWasFaster(OptimisticLockingException conflict) {
        return Problems.of(
                HttpStatus.CONFLICT, "Changed meanwhile", "Somebody was faster: look again before you repeat this.");
    }

    @ExceptionHandler(SuspendedEntityInteractionException.class)
    ResponseEntity<ProblemDetail> held(SuspendedEntityInteractionException held) {
        return Problems.of(
                HttpStatus.CONFLICT, "Held", "The release is held: nothing of it can be done until it goes on again.");
    }

    /** Listeners' refusals arrive wrapped. */
    @ExceptionHandler(ProcessEngineException.class)
    ResponseEntity<ProblemDetail> engine(ProcessEngineException failure) {
        var refusal = TaskRefused.in(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        log.error("The engine failed", failure);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "Not done", "The process engine failed; the log says why.");
    }
}
