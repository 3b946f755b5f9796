package org.releasemanager.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What runs, from the rows of the ledger that say so. */
final class Live {
    private Live() {}

    /** Version by service. */
    static Map<String, String> versions(List<Work> live) {
        Map<String, String> versions = new LinkedHashMap<>();
        live.forEach(work -> versions.put(work.service(), work.intent().version()));
        return versions;
    }

    /** For people: {@code production runs 1.2.0 (api, web)}; one sentence for each version. */
    static List<String> sentences(String environment, List<Work> live) {
        Map<String, StringBuilder> services = new TreeMap<>();
        live.forEach(work -> services.merge(
                work.intent().version(), new StringBuilder(work.service()), (before, added) -> before.append(", ")
                        .append(added)));
        return services.entrySet().stream()
                .map(entry -> environment + " runs " + entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
    }
}
