package org.releasemanager.documentation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Edited;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a caller is told when a document cannot be read or changed. */
final class Problems {
    private Problems() {}

    static ResponseEntity<ProblemDetail> unknown(String releaseId, String kind, @Nullable Integer version) {
        var which = version == null ? "" : " version " + version;
        return problem(
                HttpStatus.NOT_FOUND, "No such document", "Release '" + releaseId + "' has no '" + kind + "'" + which);
    }

    static ResponseEntity<ProblemDetail> of(Edited refused, String releaseId, String kind) {
        if (refused instanceof Edited.Locked locked) {
            return problem(
                    HttpStatus.CONFLICT,
                    "Document is published",
                    "Version " + locked.published().version()
                            + " is published and locked; give a reason to publish a correction as a new version");
        }
        if (refused instanceof Edited.Overtaken overtaken) {
            return problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "Document has changed",
                    "The newest version is " + overtaken.newest().version() + ", by "
                            + overtaken.newest().createdBy() + "; read it before you change it");
        }
        if (refused instanceof Edited.Refused invalid) {
            return invalid(invalid.problems());
        }
        return unknown(releaseId, kind, null);
    }

    private static ResponseEntity<ProblemDetail> invalid(List<String> problems) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.join(" ", problems));
        problem.setTitle("Text cannot be taken");
        problem.setProperty(
                "errors",
                problems.stream()
                        .map(message -> Map.of("field", "markdown", "message", message))
                        .toList());
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return answer(problem);
    }

    /** A problem is told as JSON, whatever format the document was asked for. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
