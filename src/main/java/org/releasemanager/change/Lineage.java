package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.KnownVersions.Known;

/**
 * Finds the version that a line follows. That is not {@code git describe}: a released commit often stands beside its line
 * ("Release v3.5.0", on no branch; or a maintenance branch that never comes back), and a higher version may stand on another
 * line. From the highest version down, the first one counts whose changes the line has, or that left this line later than
 * the versions below it.
 *
 * <p>Which line a side commit left is a matter of branches: on the trunk, everything that left it counts; on an older line,
 * only a handful of commits that are on no branch.
 */
final class Lineage implements AutoCloseable {
    private static final int LOOK_BEHIND = 20;
    private static final int HANDFUL = 10;

    private final Repository repository;
    private final RevWalk walk;
    private final RevCommit tip;
    private final Line line;
    private final Line trunk;
    private final boolean onTrunk;

    Lineage(Repository repository, ObjectId ref) throws IOException {
        this.repository = repository;
        walk = new RevWalk(repository);
        walk.setRetainBody(false);
        tip = walk.parseCommit(ref);
        line = new Line(repository, tip);
        trunk = new Line(repository, trunkOf(repository).orElse(tip));
        onTrunk = trunk.contains(tip);
    }

    /** @param candidates highest version first */
    Optional<Known> previous(List<Known> candidates) throws IOException {
        for (int i = 0; i < candidates.size(); i++) {
            Optional<Side> side = side(candidates.get(i));
            if (side.isEmpty()) {
                continue;
            }
            boolean contained = side.get().own().isEmpty();
            int behind = Math.min(candidates.size(), i + 1 + LOOK_BEHIND);
            if (contained || follows(side.get()) && !overtaken(side.get(), candidates.subList(i + 1, behind))) {
                return Optional.of(candidates.get(i));
            }
        }
        return related(candidates);
    }

    private Optional<Side> side(Known known) throws IOException {
        Optional<RevCommit> commit = known.commit(walk);
        return commit.isPresent() ? Side.of(walk, commit.get(), line) : Optional.empty();
    }

    private boolean follows(Side side) throws IOException {
        for (RevCommit commit : side.own()) {
            if (trunk.contains(commit)) {
                return false;
            }
        }
        return onTrunk || side.own().size() <= HANDFUL && !onAnyBranch(side);
    }

    /** Whether a lower version left the line later, or, on an older line, where the side left it. */
    private boolean overtaken(Side side, List<Known> lower) throws IOException {
        for (Known known : lower) {
            Optional<Side> other = side(known);
            if (other.isPresent() && isAfter(other.get().fork(), side.fork())) {
                return true;
            }
            if (other.isPresent() && other.get().own().isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private boolean isAfter(RevCommit fork, RevCommit other) throws IOException {
        return fork.equals(other) ? !onTrunk : walk.isMergedInto(other, fork);
    }

    private boolean onAnyBranch(Side side) throws IOException {
        List<Ref> branches = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES);
        for (RevCommit commit : side.own()) {
            if (walk.isMergedIntoAny(commit, branches)) {
                return true;
            }
        }
        return false;
    }

    /** The last resort: the highest version that has any history in common with the line. */
    private Optional<Known> related(List<Known> candidates) throws IOException {
        for (Known candidate : candidates.subList(0, Math.min(candidates.size(), LOOK_BEHIND))) {
            Optional<RevCommit> commit = candidate.commit(walk);
            if (commit.isPresent() && mergeBase(commit.get()) != null) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private @Nullable RevCommit mergeBase(RevCommit commit) throws IOException {
        walk.reset();
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(List.of(walk.parseCommit(commit), walk.parseCommit(tip)));
        RevCommit base = walk.next();
        walk.reset();
        walk.setRevFilter(RevFilter.ALL);
        return base;
    }

    /** The default branch; in a work copy, where {@code HEAD} is whatever somebody checked out, that of its origin. */
    private static Optional<ObjectId> trunkOf(Repository repository) throws IOException {
        List<String> names = new ArrayList<>();
        if (!repository.isBare()) {
            names.addAll(List.of("refs/remotes/origin/HEAD", "refs/heads/main", "refs/heads/master"));
        }
        names.add(Constants.HEAD);
        for (String name : names) {
            ObjectId found = repository.resolve(name + "^{commit}");
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        line.close();
        trunk.close();
        walk.close();
    }
}
