package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Writes the objects of a test repository; the tree of a commit is the one before, with some files changed. */
final class TestTrees {
    /** @param mode {@link FileMode#MISSING} deletes the file */
    record Entry(FileMode mode, byte[] content) {}

    private TestTrees() {}

    /** @param parent the commit to start from; null means nothing */
    static ObjectId write(
            ObjectReader reader, ObjectInserter inserter, @Nullable ObjectId parent, Map<String, Entry> changes)
            throws IOException {
        DirCache index = parent == null ? DirCache.newInCore() : DirCache.read(reader, treeOf(reader, parent));
        DirCacheEditor editor = index.editor();
        for (var change : changes.entrySet()) {
            Entry entry = change.getValue();
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, entry.content());
            editor.add(edit(change.getKey(), entry, blob));
        }
        editor.finish();
        return index.writeTree(inserter);
    }

    static ObjectId commit(
            ObjectInserter inserter, ObjectId tree, List<ObjectId> parents, PersonIdent person, String message)
            throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message);
        return inserter.insert(commit);
    }

    static ObjectId tag(ObjectInserter inserter, String name, ObjectId commit, PersonIdent person) throws IOException {
        var tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTagger(person);
        tag.setMessage(name + "\n");
        return inserter.insert(tag);
    }

    private static ObjectId treeOf(ObjectReader reader, ObjectId commit) throws IOException {
        try (var walk = new RevWalk(reader)) {
            return walk.parseCommit(commit).getTree().copy();
        }
    }

    private static DirCacheEditor.PathEdit edit(String path, Entry entry, ObjectId blob) {
        if (entry.mode() == FileMode.MISSING) {
            return new DirCacheEditor.DeletePath(path);
        }
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry target) {
                target.setFileMode(entry.mode());
                target.setObjectId(blob);
            }
        };
    }

    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    static <T extends @Nullable Object> T io(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
