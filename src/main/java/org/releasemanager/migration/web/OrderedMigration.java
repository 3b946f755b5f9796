package org.releasemanager.migration.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.Order;

/**
 * The body of {@code POST /api/migrations}.
 *
 * @param releases {@code "all"} or a list of ids
 * @param dryRun true unless the caller says false
 */
record OrderedMigration(
        @Nullable String to,
        @Nullable String from,
        @Nullable JsonNode releases,
        @Nullable Map<String, String> mapping,
        @Nullable Set<String> renew,
        @Nullable String reason,
        @Nullable Boolean dryRun) {
    boolean isRehearsal() {
        return dryRun == null || dryRun;
    }

    Order order() {
        return new Order(
                to,
                from,
                ids(),
                Objects.requireNonNullElse(mapping, Map.of()),
                Objects.requireNonNullElse(renew, Set.of()),
                reason == null ? "" : reason.strip());
    }

    private @Nullable List<String> ids() {
        if (releases != null && releases.isTextual() && releases.asText().equals("all")) {
            return null;
        }
        var ids = new ArrayList<String>();
        if (releases != null && releases.isArray()) {
            releases.forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }
}
