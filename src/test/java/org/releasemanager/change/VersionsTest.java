package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.change.ChangeFixtures.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.Product.Versioning;
import org.releasemanager.release.ReleaseType;

class VersionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    private final Versions semantic = Versions.of(product("/nowhere"));
    private final Versions calendar = Versions.of(ChangeFixtures.with(product("/nowhere"), Versioning.CALVER));

    @Test
    void precedenceIsTheChainOfTheSpecification() {
        List<String> chain = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "2.0.0",
                "2.1.0",
                "2.1.1");
        List<Version> shuffled =
                new ArrayList<>(chain.stream().map(semantic::parse).toList());

        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);

        assertThat(shuffled).extracting(Version::text).containsExactlyElementsOf(chain);
    }

    @Test
    void buildMetadataDoesNotCount() {
        assertThat(semantic.parse("1.0.0+a")).isEqualByComparingTo(semantic.parse("1.0.0+b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.2", "v1.2.3", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "a.b.c", "1.2.3 ", "1.2.3\n"
            })
    void wrongSemanticVersionIsExplained(String text) {
        assertThatThrownBy(() -> semantic.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a semantic version")
                .hasMessageContaining("1.4.0");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, MAJOR, 2.0.0",
        "1.2.3, MINOR, 1.3.0",
        "1.2.3, PATCH, 1.2.4",
        "1.2.3, HOTFIX, 1.2.4",
        "0.3.9, MINOR, 0.4.0",
        "1.9.0, MINOR, 1.10.0"
    })
    void nextSemanticVersion(String before, ReleaseType type, String after) {
        assertThat(semantic.parse(before).next(type, TODAY).text()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 2.0.0, MAJOR",
        "1.2.3, 1.4.0, MINOR",
        "1.2.3, 1.2.5, PATCH",
        "0.1.0, 0.2.0, MINOR",
        ", 1.0.0, MAJOR",
        ", 0.1.0, MINOR"
    })
    void stepTellsTheKindOfRelease(String before, String after, ReleaseType type) {
        Version previous = before == null ? null : semantic.parse(before);

        assertThat(semantic.parse(after).stepFrom(previous)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "2026.11.2, MINOR, 2026.11.3",
        "2026.07.9, PATCH, 2026.11.0",
        "2026.7.9, PATCH, 2026.11.0",
        "2026.07.9, HOTFIX, 2026.07.10",
        "2026.7.9, HOTFIX, 2026.7.10",
        "2026.11.2-rc.1, PATCH, 2026.11.2",
        "2027.01.0, PATCH, 2027.01.1"
    })
    void nextCalendarVersion(String before, ReleaseType type, String after) {
        assertThat(calendar.parse(before).next(type, TODAY).text()).isEqualTo(after);
    }

    @Test
    void yearRollsOver() {
        var december = calendar.parse("2026.12.4");

        assertThat(december.next(ReleaseType.MINOR, LocalDate.of(2027, 1, 1)).text())
                .isEqualTo("2027.01.0");
        assertThat(december.next(ReleaseType.MINOR, LocalDate.of(2026, 12, 31)).text())
                .isEqualTo("2026.12.5");
    }

    @Test
    void calendarVersionsCompareAsNumbers() {
        List<String> chain = List.of(
                "2025.12.99",
                "2026.1.0",
                "2026.2.9",
                "2026.02.10",
                "2026.10.0-rc.2",
                "2026.10.0-rc.10",
                "2026.10.0",
                "2027.01.0");
        List<Version> shuffled =
                new ArrayList<>(chain.stream().map(calendar::parse).toList());

        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);

        assertThat(shuffled).extracting(Version::text).containsExactlyElementsOf(chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.13.0", "2026.00.1", "26.01.0", "2026.1", "1.2.3", "v2026.01.0", "2026.01.0-"})
    void wrongCalendarVersionIsExplained(String text) {
        assertThatThrownBy(() -> calendar.parse(text)).hasMessageContaining("is not a calendar version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "latest", "v", "vv1.0.0", "1.0.0", "v1", "release-1.0.0", "v1.0"})
    void otherTagsAreNoVersions(String tag) {
        assertThat(semantic.ofTag(tag)).isEmpty();
    }

    @Test
    void versionTagFollowsThePattern() {
        var module = Versions.of(ChangeFixtures.withTagPattern(product("/nowhere"), "shop/{version}-final"));

        assertThat(semantic.ofTag("v1.2.3")).map(Version::text).hasValue("1.2.3");
        assertThat(module.ofTag("shop/1.2.3-final")).map(Version::text).hasValue("1.2.3");
        assertThat(module.ofTag("shop/-final")).isEmpty();
    }
}
