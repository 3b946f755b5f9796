package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.change.git.TestRepositories;
import org.releasemanager.change.store.CommitRows;
import org.releasemanager.change.store.FileRows;

/**
 * What is kept while a long history is read: about 150 bytes for each commit that JGit has seen, and nothing of ours. The
 * caches, which do not grow beyond their limits, are full after the first half.
 */
@Tag("heap")
class LongHistoryTest {
    private static final int COMMITS = 40_000;
    private static final int BATCH = 500;
    private static final long FOR_JGIT = 250;

    @TempDir
    Path folder;

    private final List<Long> heap = new ArrayList<>();

    @Test
    void heapStaysFlatOverFortyThousandCommits() {
        try (var git = TestRepository.in(folder)) {
            git.generate(COMMITS);
            var release = ChangeFixtures.release(ChangeFixtures.product(git.path()), "1.0.0", git.head());

            ChangeSet set = TestTrees.io(() -> collector().collect(release));

            assertThat(set.commits()).isEqualTo(COMMITS);
        }
        long half = heap.get(1);
        long end = heap.get(heap.size() - 1);
        assertThat(end - half).as("bytes kept of the last 20,000 commits").isLessThan(FOR_JGIT * COMMITS / 2);
    }

    /** Forgets every batch, as a database would, and looks at the heap after each quarter of the history. */
    private ChangeCollector collector() {
        var batches = new AtomicInteger();
        CommitRows commits = mock(CommitRows.class, withSettings().stubOnly());
        doAnswer(call -> {
                    if (batches.incrementAndGet() % (COMMITS / BATCH / 4) == 0) {
                        heap.add(heapAfterCollection());
                    }
                    return null;
                })
                .when(commits)
                .insert(anyList());
        ChangeStore store = mock(ChangeStore.class);
        when(store.find(any(), anyInt())).thenReturn(Optional.empty());
        return new ChangeCollector(TestRepositories.at(folder), store, commits, mock(FileRows.class));
    }

    private static long heapAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
