package org.releasemanager.product;

import java.util.List;
import java.util.stream.Collectors;

/** A product definition is wrong; every wrong field is named at once. Nothing was changed. */
public class InvalidDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidDefinition(List<FieldProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.joining("; ", "The product definition is wrong: ", "")));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
