package org.releasemanager.calendar.web;

import org.releasemanager.calendar.ics.InvalidCalendar;
import org.releasemanager.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this room refuses, in the form of RFC 9457. */
@RestControllerAdvice(basePackageClasses = CalendarProblems.class)
@Order(0)
class CalendarProblems {
    @ExceptionHandler
    ProblemDetail invalid(InvalidCalendar invalid) {
        return Problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                invalid.problems().stream()
                        .map(problem -> new Problems.Field(problem.place(), problem.message()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail sameMoment(DuplicateKeyException raced) {
        return Problems.detail(
                HttpStatus.CONFLICT,
                "Changed meanwhile",
                "Somebody changed it in the same moment: look, and send it again");
    }
}
