package org.releasemanager.change;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The history of one commit, walked only as far back as the questions about it need. Clocks of committers may be wrong by up
 * to 30 days.
 */
final class Line implements AutoCloseable {
    private static final long WRONG_CLOCKS = TimeUnit.DAYS.toSeconds(30);

    private final RevWalk walk;
    private final RevFlag reached;
    private @Nullable RevCommit last;
    private boolean ended;

    Line(Repository repository, AnyObjectId tip) throws IOException {
        walk = new RevWalk(repository);
        walk.setRetainBody(false);
        reached = walk.newFlag("reached");
        walk.markStart(walk.parseCommit(tip));
    }

    /** Whether this commit is the tip or one of its ancestors. */
    boolean contains(RevCommit commit) throws IOException {
        walkTo(commit.getCommitTime() - WRONG_CLOCKS);
        return walk.lookupCommit(commit).has(reached);
    }

    private void walkTo(long time) throws IOException {
        while (!ended && (last == null || last.getCommitTime() >= time)) {
            RevCommit next = walk.next();
            if (next == null) {
                ended = true;
            } else {
                next.add(reached);
                last = next;
            }
        }
    }

    @Override
    public void close() {
        walk.close();
    }
}
