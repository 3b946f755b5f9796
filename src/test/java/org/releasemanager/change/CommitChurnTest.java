package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers are those of {@code git log --numstat --no-renames --diff-algorithm=histogram}. */
class CommitChurnTest {
    @TempDir
    Path folder;

    private TestRepository git;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder);
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void firstCommitAddsAllItsLines() throws Exception {
        String commit = git.write("a.txt", "1\n2\n3").write("b/empty.txt", "").commit("feat: a");

        assertThat(churn(commit)).containsExactlyInAnyOrderEntriesOf(Map.of("a.txt", "+3 -0", "b/empty.txt", "+0 -0"));
    }

    @Test
    void changedAddedAndDeletedLinesAreCounted() throws Exception {
        git.write("a.txt", "1\n2\n3\n4\n").write("gone.txt", "x\ny\n").commit("feat: a");
        String commit = git.write("a.txt", "1\ntwo\n3\n4\n5\n")
                .delete("gone.txt")
                .write("new.txt", "n\n")
                .commit("fix: b");

        assertThat(churn(commit))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a.txt", "+2 -1", "gone.txt", "+0 -2", "new.txt", "+1 -0"));
    }

    @Test
    void fileThatOnlyMovedIsOneFileWithoutLines() throws Exception {
        git.write("old.txt", "1\n2\n3\n").commit("feat: a");
        String commit = git.delete("old.txt").write("new.txt", "1\n2\n3\n").commit("refactor: b");

        assertThat(churn(commit)).containsExactlyEntriesOf(Map.of("new.txt", "+0 -0"));
    }

    @Test
    void binaryAndHugeFilesAreTouchedWithoutLines() throws Exception {
        String commit = git.write("b.bin", new byte[] {1, 0, 2, '\n'})
                .write("huge.txt", "line\n".repeat(250_000))
                .commit("feat: a");

        assertThat(churn(commit)).containsExactlyInAnyOrderEntriesOf(Map.of("b.bin", "+0 -0", "huge.txt", "+0 -0"));
    }

    @Test
    void changeOfModeIsTouchedWithoutLines() throws Exception {
        git.write("run.sh", "x\n").commit("feat: a");
        String commit = git.executable("run.sh", "x\n").commit("fix: b");

        assertThat(churn(commit)).containsExactlyEntriesOf(Map.of("run.sh", "+0 -0"));
    }

    private Map<String, String> churn(String commit) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (RevWalk walk = new RevWalk(git.git());
                var churn = new CommitChurn(walk.getObjectReader())) {
            churn.of(
                    walk,
                    walk.parseCommit(ObjectId.fromString(commit)),
                    (path, added, deleted) -> found.put(path, "+" + added + " -" + deleted));
        }
        return found;
    }
}
