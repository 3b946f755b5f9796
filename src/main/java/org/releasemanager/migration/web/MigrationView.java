package org.releasemanager.migration.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.Migration;
import org.releasemanager.migration.MovedRelease;

/** A move, as programs see it. @param releases how many are in each state */
record MigrationView(
        String id,
        Migration.State state,
        String to,
        @Nullable String from,
        Map<String, String> mapping,
        Set<String> renew,
        String reason,
        String person,
        @Nullable String confirmedBy,
        Map<MovedRelease.State, Long> releases,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    static MigrationView of(Migration migration, Map<MovedRelease.State, Long> releases) {
        return new MigrationView(
                migration.id(),
                migration.state(),
                migration.to(),
                migration.from(),
                migration.mapping(),
                migration.renew(),
                migration.reason(),
                migration.person(),
                migration.confirmedBy(),
                releases,
                migration.createdAt(),
                migration.startedAt(),
                migration.endedAt());
    }
}
