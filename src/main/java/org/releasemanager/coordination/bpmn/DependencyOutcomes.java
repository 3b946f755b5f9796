package org.releasemanager.coordination.bpmn;

import java.util.List;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.InvalidFields.Problem;
import org.releasemanager.engine.TaskRefused;

/** Tells a person at a task why it did not come true. */
final class DependencyOutcomes {
    private DependencyOutcomes() {}

    /** @param field the form's field that a contradiction belongs to */
    static void demandDone(Outcome outcome, String field) {
        if (outcome instanceof Outcome.Wrong wrong) {
            throw new InvalidFields(wrong.problems().stream()
                    .map(problem -> new Problem(problem.field(), problem.message()))
                    .toList());
        }
        if (outcome instanceof Outcome.Circle circle) {
            throw invalid(field, circle.sentence());
        }
        if (outcome instanceof Outcome.NotEntitled person) {
            throw TaskRefused.notEntitled(person.sentence());
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new TaskRefused(refused.sentence());
        }
    }

    static InvalidFields invalid(String field, String message) {
        return new InvalidFields(List.of(new Problem(field, message)));
    }
}
