package org.releasemanager.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release ships, summed up; the commits themselves are streamed from {@link Changes#forEachCommit}.
 *
 * @param commit full hash of the released commit
 * @param previousCommit where the previous version stood; null when this is the first
 * @param commits number of commits, merges included
 * @param byCategory number of commits in each category that occurs
 * @param conventional how many of them are Conventional Commits
 * @param files files touched
 * @param linesAdded text lines, binary files not counted
 * @param authors everybody who wrote a commit, most commits first
 * @param largestFiles the files with the most changed lines, at most 50, largest first
 * @param entropy Shannon entropy of the changed lines over the files, normalised to 0…1 (Kamei et al. 2013)
 */
public record ChangeSet(
        String releaseId,
        int round,
        String commit,
        @Nullable String previousVersion,
        @Nullable String previousCommit,
        int commits,
        Map<Commit.Category, Integer> byCategory,
        int conventional,
        int breaking,
        int files,
        long linesAdded,
        long linesDeleted,
        List<Author> authors,
        List<FileChurn> largestFiles,
        double entropy,
        @Nullable Instant oldest,
        @Nullable Instant newest) {

    public record Author(String name, String email, int commits) {}

    public record FileChurn(String path, int commits, long linesAdded, long linesDeleted) {}

    public int count(Commit.Category category) {
        return byCategory.getOrDefault(category, 0);
    }
}
