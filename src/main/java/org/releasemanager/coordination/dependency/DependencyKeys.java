package org.releasemanager.coordination.dependency;

import java.util.List;
import java.util.Map;

/** A dependency as keys and texts: in a product's definition, or in a request that starts a release. */
final class DependencyKeys {
    static final List<String> KNOWN = List.of(
            "kind",
            "release",
            "product",
            "versions",
            "reaches",
            "service",
            "environment",
            "minimum",
            "artifact",
            "digest",
            "issue",
            "state",
            "category",
            "why",
            "owner");

    private DependencyKeys() {}

    /** @param unknown keys that mean nothing */
    record Reading(DependencyRequest request, List<String> unknown) {}

    static Reading read(Map<String, String> keys) {
        var unknown = keys.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .sorted()
                .toList();
        var request = new DependencyRequest(
                keys.get("kind"),
                keys.get("release"),
                keys.get("product"),
                keys.get("versions"),
                keys.get("reaches"),
                keys.get("service"),
                keys.get("environment"),
                keys.get("minimum"),
                keys.get("artifact"),
                keys.get("digest"),
                keys.get("issue"),
                keys.get("state"),
                keys.get("category"),
                keys.get("why"),
                keys.get("owner"));
        return new Reading(request, unknown);
    }
}
