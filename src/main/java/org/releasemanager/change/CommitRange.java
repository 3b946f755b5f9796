package org.releasemanager.change;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.message.CommitMessage;

/** The commits that one commit has and another has not, newest first; holds one message at a time. */
final class CommitRange {
    private final Repository repository;
    private final ObjectId to;
    private final @Nullable ObjectId from;

    /** @param from null for the whole history */
    CommitRange(Repository repository, ObjectId to, @Nullable ObjectId from) {
        this.repository = repository;
        this.to = to;
        this.from = from;
    }

    interface Visitor {
        /** @param commit with its body, which is gone after the call */
        void commit(RevWalk walk, RevCommit commit, CommitMessage message) throws IOException;
    }

    boolean isEmpty() throws IOException {
        try (RevWalk walk = start()) {
            return walk.next() == null;
        }
    }

    void forEach(Visitor visitor) throws IOException {
        try (RevWalk walk = start()) {
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                walk.parseBody(commit);
                boolean merge = commit.getParentCount() > 1;
                visitor.commit(walk, commit, CommitMessage.parse(commit.getFullMessage(), merge));
                commit.disposeBody();
            }
        }
    }

    private RevWalk start() throws IOException {
        RevWalk walk = new RevWalk(repository);
        walk.setRetainBody(from == null); // with a lower end JGit collects the whole range before it gives the first
        walk.markStart(walk.parseCommit(to));
        if (from != null) {
            walk.markUninteresting(walk.parseCommit(from));
        }
        return walk;
    }
}
