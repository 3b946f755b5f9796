package org.releasemanager.documentation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Commit.Category;

class ChangelogSectionTest {
    @Test
    void everyCategoryButMergesHasExactlyOneHeading() {
        var categories = Arrays.stream(ChangelogSection.values())
                .flatMap(section -> section.categories().stream())
                .toList();

        assertThat(new HashSet<>(categories)).hasSameSizeAs(categories).hasSize(Category.values().length - 1);
    }
}
