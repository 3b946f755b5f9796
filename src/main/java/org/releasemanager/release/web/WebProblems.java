package org.releasemanager.release.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.releasemanager.release.ReleaseBusy;
import org.releasemanager.release.UnknownRelease;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.releasemanager.release.web.InvalidRequest.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every refusal as RFC 9457 asks for it, with the field and the fix; a stack trace never leaves the house. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class WebProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(WebProblems.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequest invalid) {
        return fields(HttpStatus.UNPROCESSABLE_ENTITY, invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail scope(ScopeRefused refused) {
        return fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(new FieldError(refused.field(), String.valueOf(refused.getMessage()))));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRelease unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such release", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail busy(ReleaseBusy busy) {
        return problem(HttpStatus.CONFLICT, "Busy", String.valueOf(busy.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail argument(IllegalArgumentException wrong) {
        return problem(HttpStatus.BAD_REQUEST, "Bad request", String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException failure) {
        log.error("A request failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Not done", "Something failed here; the log says what.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem;
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            problem = fields(
                    HttpStatus.BAD_REQUEST,
                    List.of(new FieldError(
                            unknown.getPropertyName(), "is not known; known are " + unknown.getKnownPropertyIds())));
        } else if (unreadable.getCause() instanceof InvalidFormatException format) {
            String field = format.getPath().isEmpty()
                    ? "body"
                    : String.valueOf(
                            format.getPath().get(format.getPath().size() - 1).getFieldName());
            problem = fields(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(new FieldError(field, "'" + format.getValue() + "' cannot be used here")));
        } else {
            problem = problem(HttpStatus.BAD_REQUEST, "Bad request", "The body is missing or is not valid JSON");
        }
        return ResponseEntity.of(problem).build();
    }

    private static ProblemDetail fields(HttpStatus status, List<FieldError> errors) {
        var problem = problem(
                status,
                "Some fields are wrong",
                errors.stream()
                        .map(error -> error.field() + ": " + error.message())
                        .collect(java.util.stream.Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
