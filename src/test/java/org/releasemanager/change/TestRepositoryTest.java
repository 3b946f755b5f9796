package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRepositoryTest {
    @TempDir
    Path folder;

    @Test
    void historyWithBranchMergeAndTagIsWhatGitSees() throws Exception {
        try (var repository = TestRepository.in(folder)) {
            repository.commit("feat: one");
            repository.tag("v1.0.0");
            repository.branch("side").commit("fix: two");
            repository.checkout("main").executable("run.sh", "echo hi\n").commit("feat: three");
            String merge = repository.merge("side", "Merge branch 'side'");

            assertThat(repository.head()).isEqualTo(merge);
            assertThat(commits(repository)).isEqualTo(4);
            assertThat(repository.resolve("v1.0.0")).isNotEqualTo(merge);
        }
    }

    @Test
    void generatedHistoryHasAsManyCommitsAsAskedFor() throws Exception {
        try (var repository = TestRepository.in(folder)) {
            repository.commit("chore: start");
            repository.generate(500);
            repository.commit("feat: end");

            assertThat(commits(repository)).isEqualTo(502);
        }
    }

    private static long commits(TestRepository repository) throws Exception {
        return StreamSupport.stream(Git.wrap(repository.git()).log().call().spliterator(), false)
                .count();
    }
}
