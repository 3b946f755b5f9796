package org.releasemanager.product.definition;

import java.util.ArrayList;
import java.util.List;
import org.releasemanager.product.FieldProblem;

/** Everything that is wrong with one definition, up to as many as a person would read. */
final class Problems {
    private static final int MOST = 200;

    private final List<FieldProblem> found = new ArrayList<>();
    private int further;

    void add(String field, String message) {
        if (found.size() < MOST) {
            found.add(new FieldProblem(field, message));
        } else {
            further++;
        }
    }

    /** Adds what a check found, unless the field, or one that it is a part of, is known to be wrong. */
    void addUnlessKnown(FieldProblem problem) {
        if (found.stream().noneMatch(known -> covers(known.field(), problem.field()))) {
            add(problem.field(), problem.message());
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<FieldProblem> all() {
        if (further == 0) {
            return List.copyOf(found);
        }
        var all = new ArrayList<>(found);
        all.add(new FieldProblem("document", "has " + further + " more problems: put these right first"));
        return all;
    }

    private static boolean covers(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }
}
