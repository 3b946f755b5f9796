package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.product.Product;

/** What cannot be collected is refused in words; what is merely odd is taken as it is. */
class OddHistoriesTest {
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
    void nothingChangedIsRefusedAndLeavesWhatWasThere() {
        git.commit("feat: a");
        String start = git.head();
        git.commit("fix: b");
        var desk = desk("1.0.0", start);
        desk.changes().collect("shop-2.0.0");
        git.branch("main", start);

        assertThatThrownBy(() -> desk.changes().refresh("shop-2.0.0"))
                .isInstanceOf(ChangesRefused.class)
                .hasMessageContaining("Nothing has changed since 1.0.0 on main");
        assertThat(commits(desk.changes())).hasSize(1);
    }

    @Test
    void vanishedRefAndTornHistoryAreRefusedInWords() {
        git.commit("feat: a");
        var vanished = desk(null, null);
        git.defaultBranch("other").checkout("other").commit("feat: x");
        git.deleteBranch("main");

        assertThatThrownBy(() -> vanished.changes().refresh("shop-2.0.0"))
                .isInstanceOf(ChangesRefused.class)
                .hasMessageContaining("There is no branch, tag or commit 'main'");

        var torn = desk("1.0.0", "0123456789012345678901234567890123456789");
        assertThatThrownBy(() -> torn.changes().collect("shop-2.0.0"))
                .isInstanceOf(ChangesRefused.class)
                .hasMessageContaining("does not hold the whole history");
    }

    @Test
    void oddCommitsOfOtherToolsAreTakenAsTheyAre() throws Exception {
        String tree = git.write("a", "1\n").commit("feat: a");
        git.branch("main", forged(tree));
        var changes = desk(null, null).changes();

        changes.collect("shop-2.0.0");

        Commit odd = commits(changes).get(0);
        assertThat(odd.authorName()).isEqualTo("unknown");
        assertThat(odd.authoredAt()).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(odd.subject()).isEqualTo("(no message)");
    }

    private String forged(String parent) throws Exception {
        String tree = git.git().resolve(parent + "^{tree}").name();
        String text = "tree " + tree + "\nparent " + parent + "\nauthor  <> 999999999999999 +0000\n"
                + "committer  <> 1 +0000\n\n";
        try (ObjectInserter inserter = git.git().newObjectInserter()) {
            var commit = inserter.insert(Constants.OBJ_COMMIT, text.getBytes());
            inserter.flush();
            return commit.name();
        }
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
