package org.releasemanager.engine;

import java.util.List;
import java.util.stream.Collectors;

/** What a person entered cannot be taken; names every wrong field. */
public class InvalidFields extends TaskRefused {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidFields(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }

    public record Problem(String field, String message) {}
}
