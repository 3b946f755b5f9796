package org.releasemanager.release.web;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.releasemanager.release.ReleaseBusy;
import org.releasemanager.release.UnknownRelease;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.releasemanager.web.Problems;
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
        return Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail scope(ScopeRefused refused) {
        return Problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(new Problems.Field(refused.field(), String.valueOf(refused.getMessage()))));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRelease unknown) {
        return Problems.detail(HttpStatus.NOT_FOUND, "No such release", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail busy(ReleaseBusy busy) {
        return Problems.detail(HttpStatus.CONFLICT, "Busy", String.valueOf(busy.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail argument(IllegalArgumentException wrong) {
        return Problems.detail(HttpStatus.BAD_REQUEST, "Bad request", String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException failure) {
        log.error("A request failed", failure);
        return Problems.detail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Not done", "Something failed here; the log says what.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem;
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            problem = Problems.fields(
                    HttpStatus.BAD_REQUEST,
                    List.of(new Problems.Field(
                            unknown.getPropertyName(), "is not known; known are " + unknown.getKnownPropertyIds())));
        } else if (unreadable.getCause() instanceof InvalidFormatException format) {
            String field = format.getPath().isEmpty()
                    ? "body"
                    : String.valueOf(
                            format.getPath().get(format.getPath().size() - 1).getFieldName());
            problem = Problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(new Problems.Field(field, "'" + format.getValue() + "' cannot be used here")));
        } else {
            problem =
                    Problems.detail(HttpStatus.BAD_REQUEST, "Bad request", "The body is missing or is not valid JSON");
        }
        return ResponseEntity.of(problem).build();
    }
}
