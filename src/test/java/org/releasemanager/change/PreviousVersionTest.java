package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.change.ChangeFixtures.product;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.product.Product;
import org.releasemanager.release.ReleaseType;

/** Which version a release follows, on histories as they are found. */
class PreviousVersionTest {
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
    void firstReleaseFollowsNothing() {
        git.commit("feat: a");
        git.commit("feat: b");

        var scope = scope().propose();

        assertThat(scope.previousVersion()).isNull();
        assertThat(scope.previousCommit()).isNull();
        assertThat(scope.version()).isEqualTo("0.1.0");
        assertThat(scope.derivedType()).isEqualTo(ReleaseType.MINOR);
    }

    @Test
    void highestTagInTheHistoryWins() {
        git.commit("feat: a");
        git.tag("v1.9.0").commit("feat: b");
        git.lightTag("v1.10.0", git.head()).commit("fix: c");

        assertThat(scope().propose().previousVersion()).isEqualTo("1.10.0");
        assertThat(scope().propose().previousCommit()).isEqualTo(git.resolve("v1.10.0"));
    }

    @Test
    void nightlyMovingAndPreReleaseTagsAreNotReleases() {
        git.commit("feat: a");
        git.tag("v1.0.0").commit("feat: b");
        git.tag("v2.0.0-nightly.20260101").tag("v1.1.0-rc.1").commit("feat: c");
        git.tag("latest").tag("nightly").tag("v1");

        assertThat(scope().propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void releaseCommitBesideTheTrunkIsFollowed() {
        git.commit("feat: a");
        String first = releaseCommitBeside("main", "1.0.0");
        git.commit("feat: b");
        String second = releaseCommitBeside("main", "1.1.0");
        git.commit("fix: c");

        var scope = scope().propose();

        assertThat(scope.previousVersion()).isEqualTo("1.1.0");
        assertThat(scope.previousCommit()).isEqualTo(second).isNotEqualTo(first);
        assertThat(scope.version()).isEqualTo("1.1.1");
    }

    @Test
    void releaseBranchThatNeverCameBackIsFollowedByTheTrunk() {
        git.commit("feat: a");
        git.tag("v1.0.0").commit("feat: b");
        git.branch("release/2.0").commit("chore: prepare");
        git.commit("fix: last minute");
        git.tag("v2.0.0").checkout("main").commit("feat: c");

        assertThat(scope().propose().previousVersion()).isEqualTo("2.0.0");
        assertThat(scope().propose().version()).isEqualTo("2.1.0");
    }

    @Test
    void hotfixLineDoesNotFollowTheTrunk() {
        git.commit("feat: a");
        git.tag("v1.0.0");
        String old = git.head();
        git.commit("feat: b");
        git.tag("v2.0.0").branch("hotfix", old).commit("fix: c");

        var scope = scope().ref("hotfix").type(ReleaseType.HOTFIX).propose();

        assertThat(scope.previousVersion()).isEqualTo("1.0.0");
        assertThat(scope.version()).isEqualTo("1.0.1");
        assertThat(scope().ref("hotfix").propose().version()).isEqualTo("1.0.1");
    }

    @Test
    void hotfixLineDoesNotFollowTheTrunkEvenWhereItIsCheckedOut() throws Exception {
        git.commit("feat: a");
        git.tag("v1.0.0");
        String old = git.head();
        git.commit("feat: b");
        git.tag("v2.0.0").branch("hotfix", old).commit("fix: c");
        git.defaultBranch("hotfix");
        git.git().getConfig().setBoolean("core", null, "bare", false);
        git.git().getConfig().save();

        assertThat(scope().propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void olderLineWithReleaseCommitsBesideItKeepsToItself() {
        git.commit("feat: a");
        git.branch("1.x");
        git.checkout("main").commit("feat: two");
        releaseCommitBeside("main", "2.0.0");
        git.commit("feat: three");
        git.checkout("1.x").commit("feat: b");
        releaseCommitBeside("1.x", "1.4.0");
        git.commit("fix: c");

        assertThat(scope().ref("1.x").propose().previousVersion()).isEqualTo("1.4.0");
        assertThat(scope().ref("main").propose().previousVersion()).isEqualTo("2.0.0");
    }

    @Test
    void versionOfAnotherOlderLineIsNotFollowed() {
        git.commit("feat: a");
        String fork = git.head();
        git.branch("1.1", fork).commit("feat: eleven");
        git.tag("v1.1.0").branch("1.2", fork).commit("feat: twelve");
        git.tag("v1.2.0").checkout("1.1").commit("fix: b");
        git.checkout("main").commit("feat: on");

        assertThat(scope().ref("1.1").propose().previousVersion()).isEqualTo("1.1.0");
    }

    @Test
    void sideReleaseBeforeTheLastOneOfThisLineIsNotFollowed() {
        git.commit("feat: a");
        String fork = git.head();
        git.branch("gone", fork).commit("feat: twelve");
        git.tag("v1.2.0").branch("1.1", fork).commit("feat: eleven");
        git.tag("v1.1.0").commit("fix: b");
        git.deleteBranch("gone");
        git.checkout("main").commit("feat: on");

        assertThat(scope().ref("1.1").propose().previousVersion()).isEqualTo("1.1.0");
    }

    @Test
    void mergeCommitsOnlyForTagsAreFollowedFromTheDevelopBranch() {
        git.commit("feat: a");
        git.branch("develop").commit("feat: b");
        git.branch("release/1.0").commit("chore: prepare");
        git.checkout("main").merge("release/1.0", "Merge branch 'release/1.0'");
        git.tag("v1.0.0").checkout("develop").merge("release/1.0", "Merge branch 'release/1.0' into develop");
        git.commit("feat: c");

        assertThat(scope().ref("develop").propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void mergedMaintenanceReleaseDoesNotHideTheHigherOne() {
        git.commit("feat: a");
        git.tag("v1.0.0").branch("1.x").commit("fix: one");
        git.checkout("main").commit("feat: two");
        git.tag("v2.0.0").checkout("1.x").commit("fix: three");
        git.tag("v1.0.1").checkout("main").merge("1.x", "Merge branch '1.x'");

        assertThat(scope().propose().previousVersion()).isEqualTo("2.0.0");
    }

    @Test
    void tagsOfUnrelatedHistoryAreIgnored() {
        git.commit("feat: a");
        git.tag("v1.0.0").commit("fix: b");
        git.checkout("pages").commit("docs: site");
        git.tag("v9.0.0").checkout("main");

        assertThat(scope().ref("main").propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void maintenanceBranchOfManyCommitsIsFollowedByTheTrunk() {
        git.commit("feat: a");
        git.tag("v0.9.0").commit("feat: b");
        git.branch("1.0.x");
        commits(30);
        git.tag("v1.0.0");
        commits(30);
        git.tag("v1.0.1").checkout("main").commit("feat: c");

        var scope = scope().propose();

        assertThat(scope.previousVersion()).isEqualTo("1.0.1");
        assertThat(scope.version()).isEqualTo("1.1.0");
    }

    @Test
    void abandonedExperimentWithAHighVersionIsNotFollowed() {
        git.commit("feat: a");
        git.branch("experiment");
        commits(30);
        git.tag("v99.0.0").checkout("main").commit("feat: b");
        git.tag("v1.0.0").commit("fix: c");

        assertThat(scope().propose().previousVersion()).isEqualTo("1.0.0");
    }

    @Test
    void releaseOfAnotherBranchIsTheLastResortOfALineWithoutAny() {
        git.commit("feat: a");
        git.branch("old").commit("feat: old");
        git.checkout("main").commit("feat: b");
        git.tag("v1.0.0").commit("feat: c");

        assertThat(scope().ref("old").propose().previousVersion()).isEqualTo("1.0.0");
    }

    private void commits(int count) {
        for (int i = 0; i < count; i++) {
            git.commit("fix: stabilise " + i);
        }
    }

    private String releaseCommitBeside(String branch, String version) {
        String commit = git.branch("temporary").commit("Release v" + version);
        git.tag("v" + version).checkout(branch).deleteBranch("temporary");
        return commit;
    }

    private ScopeFixture scope() {
        return ScopeFixture.of(product, folder);
    }
}
