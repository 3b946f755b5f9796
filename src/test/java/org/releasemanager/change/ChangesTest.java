package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.change.ChangeSet.Author;
import org.releasemanager.change.ChangeSet.FileChurn;
import org.releasemanager.product.Product;

class ChangesTest {
    @TempDir
    Path folder;

    private TestRepository git;
    private Product product;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder.resolve("shop.git"));
        product = ChangeFixtures.product(git.path());
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void changeSetSumsUpWhatTheLineHasAndThePreviousVersionHasNot() {
        git.write("a.txt", "1\n").commit("feat: start");
        git.tag("v1.0.0").write("a.txt", "1\n2\n3\n").commit("feat(cart)!: keep it (#12)");
        git.author("Eve", "eve@example.org").write("b.txt", "b\n").commit("Fix rounding");
        git.author("Dana D.", "DANA@example.org").write("a.txt", "2\n3\n").commit("docs: say so");
        var desk = desk("1.0.0", git.resolve("v1.0.0"));

        ChangeSet set = desk.changes().collect("shop-2.0.0");

        assertThat(set.commits()).isEqualTo(3);
        assertThat(set.conventional()).isEqualTo(2);
        assertThat(set.breaking()).isEqualTo(1);
        assertThat(set.count(Commit.Category.FEATURE)).isEqualTo(1);
        assertThat(set.count(Commit.Category.FIX)).isEqualTo(1);
        assertThat(set.files()).isEqualTo(2);
        assertThat(set.linesAdded()).isEqualTo(3);
        assertThat(set.linesDeleted()).isEqualTo(1);
        assertThat(set.authors())
                .containsExactly(new Author("Dana D.", "DANA@example.org", 2), new Author("Eve", "eve@example.org", 1));
        assertThat(set.largestFiles())
                .containsExactly(new FileChurn("a.txt", 2, 2, 1), new FileChurn("b.txt", 1, 1, 0));
        assertThat(set.oldest()).isBefore(set.newest());
        assertThat(desk.changes().of("shop-2.0.0")).isEqualTo(set);
    }

    @Test
    void entropyOfTwoEvenFilesIsOneAndOfOneFileIsNone() {
        git.commit("feat: start");
        git.tag("v1.0.0").write("a", "1\n2\n").write("b", "1\n2\n").commit("feat: even");
        assertThat(desk("1.0.0", git.resolve("v1.0.0"))
                        .changes()
                        .collect("shop-2.0.0")
                        .entropy())
                .isCloseTo(1, within(1e-9));

        git.tag("v1.1.0").write("a", "1\n").commit("fix: one");
        assertThat(desk("1.1.0", git.resolve("v1.1.0"))
                        .changes()
                        .collect("shop-2.0.0")
                        .entropy())
                .isZero();

        git.tag("v1.2.0").write("c", "1\n").write("d", "1\n2\n3\n").commit("fix: uneven");
        double quarter = 0.25 * 2 + 0.75 * (Math.log(4.0 / 3) / Math.log(2));
        assertThat(desk("1.2.0", git.resolve("v1.2.0"))
                        .changes()
                        .collect("shop-2.0.0")
                        .entropy())
                .isCloseTo(quarter, within(1e-9));
    }

    @Test
    void mergesCountAsCommitsButNotAsChurn() {
        git.commit("feat: start");
        git.tag("v1.0.0").branch("side").write("s.txt", "1\n").commit("feat: side");
        git.checkout("main").write("m.txt", "1\n").commit("fix: main");
        git.merge("side", "Merge branch 'side'");

        ChangeSet set = desk("1.0.0", git.resolve("v1.0.0")).changes().collect("shop-2.0.0");

        assertThat(set.commits()).isEqualTo(3);
        assertThat(set.count(Commit.Category.MERGE)).isEqualTo(1);
        assertThat(set.files()).isEqualTo(2);
        assertThat(set.linesAdded()).isEqualTo(2);
    }

    @Test
    void coAuthorsAreAuthorsToo() {
        git.commit("feat: a\n\nCo-authored-by: Ann <ann@example.org>");

        assertThat(desk(null, null).changes().collect("shop-2.0.0").authors())
                .extracting(Author::email)
                .containsExactlyInAnyOrder("dana@example.org", "ann@example.org");
    }

    @Test
    void commitsComeBackNewestFirstAndUnescaped() {
        git.commit("feat: start");
        git.tag("v1.0.0").commit("fix: <script>alert('x')</script> & \"quotes\" (PAY-7)");
        git.commit("feat(api)!: b\n\nBREAKING CHANGE: paths moved\nRefs: #9");
        var changes = desk("1.0.0", git.resolve("v1.0.0")).changes();
        changes.collect("shop-2.0.0");

        List<Commit> commits = commits(changes);

        assertThat(commits)
                .extracting(Commit::subject)
                .containsExactly("b", "<script>alert('x')</script> & \"quotes\"");
        assertThat(commits.get(0).hash()).isEqualTo(git.head());
        assertThat(commits.get(0).scope()).hasValue("api");
        assertThat(commits.get(0).breakingNote()).hasValue("paths moved");
        assertThat(commits.get(0).references()).containsExactly("#9");
        assertThat(commits.get(1).references()).containsExactly("PAY-7");
        assertThat(commits.get(1).authoredAt()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void longHistoryIsReadPageByPageWithoutLoss() {
        git.generate(1_234);
        var changes = desk(null, null).changes();

        ChangeSet set = changes.collect("shop-2.0.0");

        assertThat(set.commits()).isEqualTo(1_234);
        assertThat(commits(changes)).extracting(Commit::hash).hasSize(1_234).doesNotHaveDuplicates();
        assertThat(set.files()).isEqualTo(64);
        assertThat(set.largestFiles()).hasSize(50);
    }

    @Test
    void collectingAgainChangesNothing() {
        git.commit("feat: a");
        var desk = desk(null, null);
        ChangeSet first = desk.changes().collect("shop-2.0.0");
        git.close();
        git.git().getDirectory().renameTo(folder.resolve("gone.git").toFile());

        assertThat(desk.changes().collect("shop-2.0.0")).isEqualTo(first);
        assertThat(commits(desk.changes())).hasSize(1);
    }

    @Test
    void refreshFollowsTheBranchAndReplacesTheSetOfTheRound() {
        git.commit("feat: a");
        var desk = desk(null, null);
        desk.changes().collect("shop-2.0.0");
        String later = git.commit("fix: b");

        ChangeSet set = desk.changes().refresh("shop-2.0.0");

        assertThat(desk.release().commit()).isEqualTo(later);
        assertThat(set.commit()).isEqualTo(later);
        assertThat(commits(desk.changes())).hasSize(2);
    }

    @Test
    void newRoundShowsTheLastSetUntilItHasItsOwn() {
        git.commit("feat: a");
        var desk = desk(null, null);
        desk.changes().collect("shop-2.0.0");

        desk.startRound(2);
        assertThat(desk.changes().of("shop-2.0.0").round()).isEqualTo(1);

        git.commit("fix: b");
        desk.changes().refresh("shop-2.0.0");
        assertThat(desk.changes().of("shop-2.0.0").round()).isEqualTo(2);
        assertThat(commits(desk.changes())).hasSize(2);
    }

    private static List<Commit> commits(Changes changes) {
        List<Commit> commits = new ArrayList<>();
        changes.forEachCommit("shop-2.0.0", commits::add);
        return commits;
    }

    private ChangeDesk desk(@Nullable String previousVersion, @Nullable String previousCommit) {
        return new ChangeDesk(
                folder, ChangeFixtures.release(product, "2.0.0", git.head(), previousVersion, previousCommit));
    }
}
