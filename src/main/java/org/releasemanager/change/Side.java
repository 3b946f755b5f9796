package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * A commit that stands beside a line: what it has and the line has not, merges aside, and where it left the line. None of
 * its own means that the line has all that it ships.
 */
record Side(List<RevCommit> own, RevCommit fork) {
    private static final int FARTHEST = 5_000;

    /** Empty if it is too far away, or has nothing in common with the line. */
    static Optional<Side> of(RevWalk walk, RevCommit tip, Line line) throws IOException {
        List<RevCommit> own = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<RevCommit> open = new ArrayDeque<>(List.of(tip));
        RevCommit fork = null;
        while (!open.isEmpty()) {
            RevCommit commit = open.pop();
            walk.parseHeaders(commit);
            if (line.contains(commit)) {
                fork = newer(fork, commit);
            } else if (seen.add(commit)) {
                if (commit.getParentCount() < 2) {
                    own.add(commit);
                }
                if (seen.size() > FARTHEST) {
                    return Optional.empty();
                }
                open.addAll(List.of(commit.getParents()));
            }
        }
        return fork == null ? Optional.empty() : Optional.of(new Side(own, fork));
    }

    private static RevCommit newer(@Nullable RevCommit one, RevCommit other) {
        return one == null || one.getCommitTime() < other.getCommitTime() ? other : one;
    }
}
