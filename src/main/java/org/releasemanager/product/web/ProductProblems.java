package org.releasemanager.product.web;

import java.util.List;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this room refuses, in the form of RFC 9457. Ahead of the application's own answer to everything else. */
@RestControllerAdvice
@Order(0)
class ProductProblems {
    @ExceptionHandler
    ProblemDetail invalidDefinition(InvalidDefinition e) {
        var count = e.problems().size();
        return Problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The product definition is wrong",
                count == 1 ? "One field is wrong." : count + " fields are wrong.",
                e.problems());
    }

    @ExceptionHandler
    ProblemDetail unknownProduct(UnknownProduct e) {
        return Problems.detail(HttpStatus.NOT_FOUND, "Unknown product", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalidPage(InvalidPage e) {
        return Problems.fields(
                HttpStatus.BAD_REQUEST, "There is no such page", String.valueOf(e.getMessage()), List.of(e.problem()));
    }
}
