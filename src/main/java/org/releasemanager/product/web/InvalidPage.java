package org.releasemanager.product.web;

import org.releasemanager.product.FieldProblem;

/** A page was asked for that cannot be. */
class InvalidPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    private InvalidPage(FieldProblem problem) {
        super(problem.field() + " " + problem.message());
        this.problem = problem;
    }

    static void unless(boolean right, String parameter, String message) {
        if (!right) {
            throw new InvalidPage(new FieldProblem(parameter, message));
        }
    }

    FieldProblem problem() {
        return problem;
    }
}
