package org.releasemanager.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.change.ChangeSet;

class SchemaChangeTest {
    @ParameterizedTest
    @CsvSource({
        "src/main/resources/db/migration/V1__init.sql, true",
        "migrations/0002_add.py, true",
        "shop/migrations/0002_add.py, true",
        "db/changelog/2026.yaml, true",
        "schema.sql, true",
        "docs/changelogs/2026.md, false",
        "src/main/java/Migration.java, false",
        "README.md, false"
    })
    void migrationsInABreakingReleaseAreIncompatible(String file, boolean incompatible) {
        assertThat(SchemaChange.isIncompatible(changes(1, file))).isEqualTo(incompatible);
        assertThat(SchemaChange.isIncompatible(changes(0, file))).isFalse();
    }

    private static ChangeSet changes(int breaking, String file) {
        var churn = new ChangeSet.FileChurn(file, 1, 10, 0);
        return new ChangeSet(
                "shop-1.2.0",
                1,
                "c0ffee",
                null,
                null,
                1,
                Map.of(),
                1,
                breaking,
                1,
                10,
                0,
                List.of(),
                List.of(churn),
                0,
                null,
                null);
    }
}
