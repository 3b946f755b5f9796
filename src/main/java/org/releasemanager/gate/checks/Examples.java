package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;

/** The first few of what was found, so that a person need not open the file. */
final class Examples {
    private static final int SHOWN = 5;

    private final List<String> shown = new ArrayList<>();
    private int count;

    static Examples of(List<String> names) {
        var examples = new Examples();
        names.forEach(examples::add);
        return examples;
    }

    void add(String name) {
        if (count++ < SHOWN) {
            shown.add(XmlFile.shortened(name));
        }
    }

    int count() {
        return count;
    }

    /** {@code Failed: a, b and 3 more.} Nothing if there are none. */
    List<String> sentence(String words) {
        if (count == 0) {
            return List.of();
        }
        var more = count > SHOWN ? " and " + (count - SHOWN) + " more" : "";
        return List.of(words + ": " + String.join(", ", shown) + more + ".");
    }
}
