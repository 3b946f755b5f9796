package org.releasemanager.documentation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Edited;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a caller is told when a document cannot be read or changed. */
final class DocumentProblems {
    private DocumentProblems() {}

    static ResponseEntity<ProblemDetail> unknown(String releaseId, String kind, @Nullable Integer version) {
        var which = version == null ? "" : " version " + version;
        return Problems.of(
                HttpStatus.NOT_FOUND, "No such document", "Release '" + releaseId + "' has no '" + kind + "'" + which);
    }

    static ResponseEntity<ProblemDetail> of(Edited refused, String releaseId, String kind) {
        if (refused instanceof Edited.Locked locked) {
            return Problems.of(
                    HttpStatus.CONFLICT,
                    "Document is published",
                    "Version " + locked.published().version()
                            + " is published and locked; give a reason to publish a correction as a new version");
        }
        if (refused instanceof Edited.Overtaken overtaken) {
            return Problems.of(
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
        return Problems.answer(Problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Text cannot be taken",
                String.join(" ", problems),
                problems.stream()
                        .map(message -> new Problems.Field("markdown", message))
                        .toList()));
    }
}
