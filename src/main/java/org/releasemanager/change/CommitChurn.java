package org.releasemanager.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that a commit changes against its first parent, with their changed lines; like {@code git log --numstat
 * --no-renames --diff-algorithm=histogram}, except that a file moved without a change counts as one file and no line. Files
 * over 1 MiB, binary files, submodules and files that a partial clone lacks count as touched, but none of their lines.
 */
final class CommitChurn implements AutoCloseable {
    private final RecentObjects objects;
    private final TreeWalk trees;

    CommitChurn(ObjectReader reader) {
        objects = new RecentObjects(reader);
        trees = new TreeWalk(objects);
        trees.setRecursive(true);
        trees.setFilter(TreeFilter.ANY_DIFF);
    }

    interface Visitor {
        void file(String path, int added, int deleted);
    }

    /** One changed file; {@link ObjectId#zeroId()} stands for "not there". */
    private record Change(String path, ObjectId before, ObjectId after) {
        boolean isCreated() {
            return before.equals(ObjectId.zeroId());
        }

        boolean isDeleted() {
            return after.equals(ObjectId.zeroId());
        }
    }

    void of(RevWalk walk, RevCommit commit, Visitor visitor) throws IOException {
        for (Change change : joinMoves(changes(walk, commit))) {
            LineDiff lines = lines(change);
            visitor.file(change.path(), lines.added(), lines.deleted());
        }
    }

    private List<Change> changes(RevWalk walk, RevCommit commit) throws IOException {
        trees.reset();
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            walk.parseHeaders(commit.getParent(0));
            trees.addTree(commit.getParent(0).getTree());
        }
        trees.addTree(commit.getTree());
        List<Change> changes = new ArrayList<>();
        while (trees.next()) {
            changes.add(new Change(trees.getPathString(), blob(0), blob(1)));
        }
        return changes;
    }

    /** A submodule has no content here: it counts as one that has not changed. */
    private ObjectId blob(int tree) {
        boolean content = trees.getRawMode(0) != FileMode.TYPE_GITLINK && trees.getRawMode(1) != FileMode.TYPE_GITLINK;
        return content ? trees.getObjectId(tree) : ObjectId.zeroId();
    }

    /** A file that is deleted here and created there with the same content was moved. */
    private static List<Change> joinMoves(List<Change> changes) {
        Map<ObjectId, Change> deleted = new HashMap<>();
        changes.stream().filter(Change::isDeleted).forEach(change -> deleted.put(change.before(), change));
        if (deleted.isEmpty()) {
            return changes;
        }
        List<Change> joined = new ArrayList<>();
        Set<Change> origins = new HashSet<>();
        for (Change change : changes) {
            Change origin = change.isCreated() ? deleted.remove(change.after()) : null;
            if (origin != null) {
                origins.add(origin);
            }
            joined.add(origin == null ? change : new Change(change.path(), change.after(), change.after()));
        }
        joined.removeIf(origins::contains);
        return joined;
    }

    private LineDiff lines(Change change) throws IOException {
        if (change.before().equals(change.after())) {
            return LineDiff.NONE;
        }
        byte[] before = objects.file(change.before());
        byte[] after = objects.file(change.after());
        return before == null || after == null ? LineDiff.NONE : LineDiff.between(before, after);
    }

    @Override
    public void close() {
        trees.close();
    }
}
