package org.releasemanager.gate.evidence;

import java.util.List;

/** A list in a gate's definition. */
public final class Lines {
    private Lines() {}

    /** Item by item, without blank ones and repetitions. */
    public static List<String> of(String setting) {
        return setting.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
