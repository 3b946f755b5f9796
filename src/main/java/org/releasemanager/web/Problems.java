package org.releasemanager.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Refusals in one shape, told as JSON whatever the caller asked for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: Problem Details for HTTP APIs</a>
 */
public final class Problems {
    private Problems() {}

    /** @param message what is wrong with the field, and what would be right */
    public record Field(String field, String message) {}

    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String title, String detail) {
        return answer(detail(status, title, detail));
    }

    /** 422 for one field. */
    public static ResponseEntity<ProblemDetail> field(String field, String message) {
        return answer(fields(HttpStatus.UNPROCESSABLE_ENTITY, List.of(new Field(field, message))));
    }

    /** Names every wrong field, in words and as {@code errors}. */
    public static ProblemDetail fields(HttpStatus status, List<Field> errors) {
        var text = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return fields(status, "Some fields are wrong", text, errors);
    }

    /** @param errors objects with {@code field} and {@code message} */
    public static ProblemDetail fields(HttpStatus status, String title, String detail, List<?> errors) {
        var problem = detail(status, title, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    public static ProblemDetail detail(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
