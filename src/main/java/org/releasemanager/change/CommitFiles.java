package org.releasemanager.change;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files below one folder of a commit, with paths relative to it. */
final class CommitFiles implements AutoCloseable {
    private final ObjectReader reader;
    private final ObjectId tree;

    private CommitFiles(ObjectReader reader, ObjectId tree) {
        this.reader = reader;
        this.tree = tree;
    }

    /** @param mode regular, executable, symbolic link or submodule */
    record Entry(String path, FileMode mode, ObjectId blob) {}

    interface Visitor {
        void file(Entry entry) throws IOException;
    }

    /** @throws NoSuchFileException if the commit has no such folder */
    static CommitFiles of(Repository repository, ObjectId commit, String folder) throws IOException {
        ObjectReader reader = repository.newObjectReader();
        RevTree root = new RevWalk(reader).parseCommit(commit).getTree();
        String path = folder.strip().replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
        if (path.isEmpty() || path.equals(".")) {
            return new CommitFiles(reader, root);
        }
        try (TreeWalk found = TreeWalk.forPath(reader, path, root)) {
            if (found == null || !FileMode.TREE.equals(found.getRawMode(0))) {
                reader.close();
                throw new NoSuchFileException(folder, null, "commit " + commit.name() + " has no such folder");
            }
            return new CommitFiles(reader, found.getObjectId(0));
        }
    }

    void forEach(Visitor visitor) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                visitor.file(new Entry(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0)));
            }
        }
    }

    ObjectLoader open(Entry entry) throws IOException {
        return reader.open(entry.blob(), Constants.OBJ_BLOB);
    }

    @Override
    public void close() {
        reader.close();
    }
}
