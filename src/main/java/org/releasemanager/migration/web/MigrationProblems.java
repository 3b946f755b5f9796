package org.releasemanager.migration.web;

import org.releasemanager.migration.UnknownMigration;
import org.releasemanager.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this room refuses, in the form of RFC 9457. */
@RestControllerAdvice
@Order(0)
class MigrationProblems {
    @ExceptionHandler
    ProblemDetail unknown(UnknownMigration unknown) {
        return Problems.detail(HttpStatus.NOT_FOUND, "Unknown migration", String.valueOf(unknown.getMessage()));
    }
}
