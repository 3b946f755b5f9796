package org.releasemanager.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.ChangeSet.FileChurn;
import org.releasemanager.change.Changes;

class SchemaChangesTest {
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
        assertThat(new SchemaChanges(changes(1, file)).areIncompatible("shop-1.2.0"))
                .isEqualTo(incompatible);
        assertThat(new SchemaChanges(changes(0, file)).areIncompatible("shop-1.2.0"))
                .isFalse();
    }

    @Test
    void unknownChangesCountAsIncompatible() {
        Changes unknown = mock(Changes.class);
        when(unknown.find(any())).thenReturn(Optional.empty());

        assertThat(new SchemaChanges(unknown).areIncompatible("shop-1.2.0")).isTrue();
    }

    static Changes changes(int breaking, String file) {
        Changes changes = mock(Changes.class);
        tell(changes, breaking, file);
        return changes;
    }

    /** The release has so many breaking commits, and touches this file among others. */
    static void tell(Changes changes, int breaking, String file) {
        var set = new ChangeSet(
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
                List.of(),
                0,
                null,
                null);
        when(changes.find("shop-1.2.0")).thenReturn(Optional.of(set));
        doAnswer(call -> {
                    Consumer<FileChurn> visitor = call.getArgument(1);
                    visitor.accept(new FileChurn("README.md", 1, 1, 0));
                    visitor.accept(new FileChurn(file, 1, 10, 0));
                    return null;
                })
                .when(changes)
                .forEachFile(eq("shop-1.2.0"), any());
    }
}
