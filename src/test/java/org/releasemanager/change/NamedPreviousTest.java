package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.change.ChangeFixtures.product;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.product.Product;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

/** The previous version where somebody names it, or where the release manager knows it better than the tags. */
class NamedPreviousTest {
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

    @Test
    void releasedVersionCountsWithoutTagAndOverItsTag() {
        String first = git.commit("feat: a");
        String second = git.commit("feat: b");
        git.tag("v1.1.0", first).commit("fix: c");

        var scope = scope().released(
                        ChangeFixtures.release(product, "1.2.0", second),
                        ChangeFixtures.release(product, "9.9.9", "0123456789012345678901234567890123456789"))
                .propose();

        assertThat(scope.previousVersion()).isEqualTo("1.2.0");
        assertThat(scope.previousCommit()).isEqualTo(second);
    }

    @Test
    void namedPreviousIsHonoured() {
        git.commit("feat: a");
        git.tag("v1.0.0").commit("feat: b");
        git.tag("v1.1.0").tag("v1.2.0-rc.1").tag("snapshot").commit("fix: c");

        assertThat(scope().previous("1.0.0").propose().previousCommit()).isEqualTo(git.resolve("v1.0.0"));
        assertThat(scope().previous("v1.0.0").propose().previousVersion()).isEqualTo("1.0.0");
        assertThat(scope().previous("1.2.0-rc.1").propose().previousVersion()).isEqualTo("1.2.0-rc.1");
        assertThat(scope().previous("snapshot").version("1.2.0").propose().previousVersion())
                .isEqualTo("snapshot");
    }

    @Test
    void unknownPreviousIsRefusedWithWhatIsNear() {
        git.commit("feat: a");
        git.tag("v1.0.0").commit("feat: b");

        assertThatThrownBy(() -> scope().previous("1.0.1").propose())
                .isInstanceOfSatisfying(ScopeRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo("previous"))
                .hasMessageContaining("'1.0.1'")
                .hasMessageContaining("1.0.0");
    }

    private ScopeFixture scope() {
        return ScopeFixture.of(product, folder);
    }
}
