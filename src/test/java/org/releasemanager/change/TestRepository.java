package org.releasemanager.change;

import static org.releasemanager.change.TestTrees.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.jspecify.annotations.Nullable;

/**
 * A real git repository for tests, bare, on branch {@code main}: write files, commit, branch, merge, tag. Every commit is
 * one hour after the one before and, without files of its own, adds one file {@code changes/<n>.txt} of one line.
 *
 * <pre>{@code
 * var repository = TestRepository.in(folder);
 * repository.commit("feat: pay by card");
 * repository.tag("v1.0.0");
 * repository.author("Eve", "eve@example.org").write("a.txt", "…").executable("run.sh", "…").commit("fix: rounding");
 * }</pre>
 */
public final class TestRepository implements AutoCloseable {
    private final FileRepository git;
    private final Map<String, TestTrees.Entry> pending = new TreeMap<>();
    private String branch = "main";
    private String authorName = "Dana Developer";
    private String authorEmail = "dana@example.org";
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private int changes;

    private TestRepository(FileRepository git) {
        this.git = git;
    }

    /** A new, empty repository in this folder (created if absent). */
    public static TestRepository in(Path folder) {
        return io(() -> {
            var git = new FileRepository(folder.toFile());
            git.create(true);
            git.updateRef(Constants.HEAD).link("refs/heads/main");
            return new TestRepository(git);
        });
    }

    /** What {@code product.repository} takes to have it read in place. */
    public String path() {
        return git.getDirectory().getAbsolutePath();
    }

    /** What {@code product.repository} takes to have it mirrored and fetched. */
    public String url() {
        return git.getDirectory().toURI().toString();
    }

    public Repository git() {
        return git;
    }

    /** Who writes the next commits. */
    public TestRepository author(String name, String email) {
        authorName = name;
        authorEmail = email;
        return this;
    }

    /** When the next commit is made. */
    public TestRepository at(Instant instant) {
        now = instant;
        return this;
    }

    /** A file of the next commit. */
    public TestRepository write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestRepository write(String file, byte[] content) {
        return pend(file, FileMode.REGULAR_FILE, content);
    }

    public TestRepository executable(String file, String content) {
        return pend(file, FileMode.EXECUTABLE_FILE, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestRepository link(String file, String target) {
        return pend(file, FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8));
    }

    public TestRepository delete(String file) {
        return pend(file, FileMode.MISSING, new byte[0]);
    }

    /** Commits what was written since the last commit. @return the full hash */
    public String commit(String message) {
        if (pending.isEmpty()) {
            write("changes/" + ++changes + ".txt", "change " + changes + "\n");
        }
        ObjectId parent = find("refs/heads/" + branch);
        return io(() -> {
            try (var inserter = git.newObjectInserter();
                    var reader = git.newObjectReader()) {
                ObjectId tree = TestTrees.write(reader, inserter, parent, pending);
                pending.clear();
                return store(inserter, tree, message, parent == null ? List.of() : List.of(parent));
            }
        });
    }

    /** Merges another branch into the current one; files must not conflict. @return the hash of the merge commit */
    public String merge(String other, String message) {
        List<ObjectId> parents = List.of(id(head()), id(resolve(other)));
        return io(() -> {
            try (var inserter = git.newObjectInserter()) {
                var merger = (ThreeWayMerger) MergeStrategy.RECURSIVE.newMerger(git, true);
                if (!merger.merge(parents.get(0), parents.get(1))) {
                    throw new IllegalStateException("Merging " + other + " conflicts");
                }
                return store(inserter, merger.getResultTreeId(), message, parents);
            }
        });
    }

    /** Commits {@code count} small changes ("feat: …", "fix: …", … in turn) to 64 files, quickly, into one pack. */
    public TestRepository generate(int count) {
        var generator = new TestHistory(git, authorName, authorEmail, now);
        point("refs/heads/" + branch, io(() -> generator.generate(find("refs/heads/" + branch), count)));
        now = generator.now();
        return this;
    }

    /** Makes a branch at the current commit and goes there. */
    public TestRepository branch(String name) {
        return branch(name, head());
    }

    public TestRepository branch(String name, String commit) {
        point("refs/heads/" + name, id(commit));
        branch = name;
        return this;
    }

    /** The next commits go to this branch; a new one starts a history of its own. {@code HEAD} stays where it is. */
    public TestRepository checkout(String name) {
        branch = name;
        return this;
    }

    public void deleteBranch(String name) {
        io(() -> {
            RefUpdate update = git.updateRef("refs/heads/" + name);
            update.setForceUpdate(true);
            return update.delete();
        });
    }

    public TestRepository defaultBranch(String name) {
        io(() -> git.updateRef(Constants.HEAD).link("refs/heads/" + name));
        return this;
    }

    /** An annotated tag on the current commit; an existing one moves. */
    public TestRepository tag(String name) {
        return tag(name, head());
    }

    public TestRepository tag(String name, String commit) {
        point("refs/tags/" + name, io(() -> {
            try (var inserter = git.newObjectInserter()) {
                ObjectId tag = TestTrees.tag(inserter, name, id(commit), person());
                inserter.flush();
                return tag;
            }
        }));
        return this;
    }

    public TestRepository lightTag(String name, String commit) {
        point("refs/tags/" + name, id(commit));
        return this;
    }

    /** The full hash the current branch stands at. */
    public String head() {
        return resolve("refs/heads/" + branch);
    }

    /** The commit that a branch, tag or hash names. */
    public String resolve(String ref) {
        ObjectId found = find(ref);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + ref);
        }
        return found.name();
    }

    @Override
    public void close() {
        git.close();
    }

    private @Nullable ObjectId find(String ref) {
        return io(() -> git.resolve(ref + "^{commit}"));
    }

    private TestRepository pend(String file, FileMode mode, byte[] content) {
        pending.put(file, new TestTrees.Entry(mode, content));
        return this;
    }

    private String store(ObjectInserter inserter, ObjectId tree, String message, List<ObjectId> parents)
            throws IOException {
        ObjectId commit = TestTrees.commit(inserter, tree, parents, person(), message);
        inserter.flush();
        point("refs/heads/" + branch, commit);
        now = now.plus(Duration.ofHours(1));
        return commit.name();
    }

    private void point(String ref, ObjectId target) {
        io(() -> {
            RefUpdate update = git.updateRef(ref);
            update.setNewObjectId(target);
            return update.forceUpdate();
        });
    }

    private PersonIdent person() {
        return new PersonIdent(authorName, authorEmail, now, ZoneOffset.UTC);
    }

    private static ObjectId id(String hash) {
        return ObjectId.fromString(hash);
    }
}
