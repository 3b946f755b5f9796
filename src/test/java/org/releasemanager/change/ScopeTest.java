package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.change.ChangeFixtures.product;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Versioning;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

/** The commit, the kind and the version that a request gets, or why it gets none. */
class ScopeTest {
    @TempDir
    Path folder;

    private TestRepository git;
    private Product product;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder.resolve("shop.git"));
        product = product(git.path());
    }

    @AfterEach
    void close() {
        git.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3|fix: a|PATCH|1.2.4",
                "1.2.3|feat: a|MINOR|1.3.0",
                "1.2.3|feat!: a|MAJOR|2.0.0",
                "1.2.3|docs: a|PATCH|1.2.4",
                "1.2.3|Add support for b|MINOR|1.3.0",
                "1.2.3|Remove the old API, a breaking change|PATCH|1.2.4",
                "0.3.1|feat!: a|MINOR|0.4.0",
                "0.3.1|feat: a|PATCH|0.3.2",
                "0.3.1|fix: a|PATCH|0.3.2"
            })
    void kindAndVersionFollowFromTheChanges(String before, String message, ReleaseType type, String version) {
        git.commit("feat: start");
        git.tag("v" + before).commit("chore: nothing");
        git.commit(message);

        var scope = scope().propose();

        assertThat(scope.derivedType()).isEqualTo(type);
        assertThat(scope.type()).isEqualTo(type);
        assertThat(scope.version()).isEqualTo(version);
    }

    @Test
    void footerInNonConventionalMessageIsAnExplicitBreak() {
        released("1.0.0").commit("Rework the API\n\nBREAKING CHANGE: all paths moved");

        assertThat(scope().propose().version()).isEqualTo("2.0.0");
    }

    @Test
    void kindThatWasAskedForWins() {
        released("1.0.0").commit("fix: a");

        var scope = scope().type(ReleaseType.MAJOR).propose();

        assertThat(scope.version()).isEqualTo("2.0.0");
        assertThat(scope.type()).isEqualTo(ReleaseType.MAJOR);
        assertThat(scope.derivedType()).isEqualTo(ReleaseType.PATCH);
    }

    @Test
    void kindOfGivenVersionIsNeverSmallerThanItIs() {
        released("1.0.0").commit("fix: a");

        assertThat(scope().version("2.0.0").propose().type()).isEqualTo(ReleaseType.MAJOR);

        git.commit("feat!: b");

        assertThat(scope().version("1.0.1").propose().type()).isEqualTo(ReleaseType.MAJOR);
    }

    @Test
    void calendarVersionTakesTheMonthOfTheClock() {
        product = ChangeFixtures.with(product, Versioning.CALVER);
        git.commit("feat: a");

        assertThat(scope().propose().version()).isEqualTo("2026.11.0");

        git.tag("v2026.07.4").commit("feat!: b");

        assertThat(scope().propose().version()).isEqualTo("2026.11.0");
        assertThat(scope().propose().type()).isEqualTo(ReleaseType.MAJOR);
    }

    @Test
    void emptyChangeSetIsRefused() {
        released("1.0.0");

        assertRefused("ref", () -> scope().propose(), "Nothing has changed since 1.0.0 on main");
    }

    @Test
    void versionMustBeOneAndAboveThePrevious() {
        released("1.4.0").commit("fix: a");

        assertRefused("version", () -> scope().version("latest").propose(), "'latest' is not a semantic version");
        assertRefused("version", () -> scope().version("1.3.9").propose(), "1.3.9 is not above 1.4.0");
        assertRefused("version", () -> scope().version("1.4.0-rc.1").propose(), "is not above 1.4.0");
        assertRefused("version", () -> scope().version("1.4.0").propose(), "already stands on another commit");
        assertThat(scope().version("2.0.0-rc.1").propose().version()).isEqualTo("2.0.0-rc.1");
    }

    @Test
    void hotfixOfAnOlderVersionMayBeLower() {
        released("1.3.0").commit("feat: a");
        git.tag("v1.4.0").commit("fix: b");

        var scope = scope().version("1.3.1").type(ReleaseType.HOTFIX).propose();

        assertThat(scope.version()).isEqualTo("1.3.1");
        assertThat(scope.previousVersion()).isEqualTo("1.3.0");
    }

    @Test
    void versionTaggedOnThisVeryCommitIsFine() {
        released("1.0.0").commit("feat: a");
        git.tag("v1.1.0");

        assertThat(scope().version("1.1.0").propose().version()).isEqualTo("1.1.0");
        assertThat(scope().version("1.1.0").propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void derivedVersionStepsOverWhatIsTaken() {
        released("1.0.0");
        String start = git.head();
        git.branch("other").commit("fix: x");
        git.tag("v1.0.1").branch("hotfix", start).commit("fix: a");

        var scope = scope().ref("hotfix")
                .ended(ChangeFixtures.release(product, "1.0.2", start))
                .propose();

        assertThat(scope.version()).isEqualTo("1.0.3");
    }

    @Test
    void commitIsFoundByBranchTagAndHash() {
        String first = git.commit("feat: a");
        git.tag("start").branch("side").commit("fix: b");
        git.checkout("main").commit("fix: c");

        assertThat(scope().propose().ref()).isEqualTo("main");
        assertThat(scope().ref("HEAD").propose().ref()).isEqualTo("main");
        assertThat(scope().ref("refs/heads/side").propose().commit()).isEqualTo(git.resolve("side"));
        assertThat(scope().ref("start").propose().commit()).isEqualTo(first);
        assertThat(scope().ref(first).propose().commit()).isEqualTo(first);
        assertThat(scope().ref(first.substring(0, 9)).propose().ref()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "mian, main",
        "feature/car, feature/cart",
        "deadbeef, ''",
        "main~1, main",
        "../config, ''",
        "v1.0, v1.0.0"
    })
    void unknownRefIsRefusedWithWhatIsNear(String ref, String near) {
        released("1.0.0").branch("feature/cart").checkout("main").commit("fix: a");

        assertRefused("ref", () -> scope().ref(ref).propose(), "There is no branch, tag or commit '" + ref + "'", near);
    }

    @Test
    void whatNoColumnHoldsIsRefused() {
        released("1.0.0").commit("fix: a");

        assertRefused("ref", () -> scope().ref("x".repeat(251)).propose(), "at most 250 characters");
        assertRefused("previous", () -> scope().previous("x".repeat(91)).propose(), "at most 90 characters");
        assertRefused(
                "version", () -> scope().version("1.0.1-" + "x".repeat(90)).propose(), "is not a semantic version");
    }

    @Test
    void nameOfBranchAndTagIsAmbiguous() {
        git.commit("feat: a");
        git.tag("stable").commit("feat: b");
        git.branch("stable");

        assertRefused("ref", () -> scope().ref("stable").propose(), "both a branch and a tag", "refs/heads/stable");
        assertThat(scope().ref("refs/tags/stable").propose().ref()).isEqualTo("refs/tags/stable");
    }

    @Test
    void emptyOrMissingRepositoryIsRefused() {
        assertRefused("ref", () -> scope().propose(), "has no commits yet");

        product = product(folder.resolve("nothing").toString());

        assertRefused("product", () -> scope().propose(), "There is no git repository at", "'shop'");
    }

    private TestRepository released(String version) {
        git.commit("feat: start");
        return git.tag("v" + version);
    }

    private static void assertRefused(String field, ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ScopeRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo(field))
                .hasMessageContainingAll(parts);
    }

    private ScopeFixture scope() {
        return ScopeFixture.of(product, folder);
    }
}
