package org.releasemanager.evidence.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a pack; of one file no more than anybody reads. */
final class Problems {
    private static final int MOST_PER_FILE = 5;

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Integer> byFile = new HashMap<>();

    void add(String file, String sentence) {
        add(file, Problem.in(file, sentence));
    }

    void add(String file, String part, long from, long size, String sentence) {
        add(file, Problem.in(file, part, from, size, sentence));
    }

    private void add(String file, Problem problem) {
        int count = byFile.merge(file, 1, Integer::sum);
        if (count <= MOST_PER_FILE) {
            found.add(problem);
        } else if (count == MOST_PER_FILE + 1) {
            found.add(Problem.in(file, "and more of it"));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean isSound(String file) {
        return !byFile.containsKey(file);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
