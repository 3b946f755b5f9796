package org.releasemanager.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Generates long histories quickly: one pack, one small change to one of 64 files below {@code generated/} each. */
final class TestHistory {
    private static final String ROOT = "generated";
    private static final String[] KINDS = {"feat", "fix", "docs", "chore", "refactor(core)", "Polish", "Bump lib to"};
    private static final int FOLDERS = 8;
    private static final int FILES = 8;
    private static final int LINES = 40;

    private final FileRepository git;
    private final String authorName;
    private final String authorEmail;
    private final @Nullable ObjectId[][] blobs = new ObjectId[FOLDERS][FILES];
    private final @Nullable ObjectId[] folders = new ObjectId[FOLDERS];
    private Instant now;

    TestHistory(FileRepository git, String authorName, String authorEmail, Instant now) {
        this.git = git;
        this.authorName = authorName;
        this.authorEmail = authorEmail;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    ObjectId generate(@Nullable ObjectId tip, int count) throws IOException {
        try (var inserter = git.getObjectDatabase().newPackInserter()) {
            inserter.checkExisting(false);
            inserter.setCompressionLevel(1);
            ObjectId current = commit(inserter, tip, tip, 1);
            for (int number = 2; number <= count; number++) {
                current = commit(inserter, tip, current, number);
            }
            inserter.flush();
            return current;
        }
    }

    private ObjectId commit(ObjectInserter inserter, @Nullable ObjectId base, @Nullable ObjectId parent, int number)
            throws IOException {
        int folder = number % FOLDERS;
        int file = number / FOLDERS % FILES;
        byte[] content = content(folder, file, number / FOLDERS / FILES);
        blobs[folder][file] = inserter.insert(Constants.OBJ_BLOB, content);
        folders[folder] = inserter.insert(folder(folder));
        var person = new PersonIdent(authorName, authorEmail, now, ZoneOffset.UTC);
        now = now.plus(Duration.ofMinutes(1));
        ObjectId tree = inserter.insert(root(base, inserter.insert(generated())));
        return TestTrees.commit(inserter, tree, parent == null ? List.of() : List.of(parent), person, subject(number));
    }

    private TreeFormatter folder(int folder) {
        var tree = new TreeFormatter();
        for (int file = 0; file < FILES; file++) {
            ObjectId blob = blobs[folder][file];
            if (blob != null) {
                tree.append("file" + file + ".txt", FileMode.REGULAR_FILE, blob);
            }
        }
        return tree;
    }

    private TreeFormatter generated() {
        var tree = new TreeFormatter();
        for (int folder = 0; folder < FOLDERS; folder++) {
            ObjectId id = folders[folder];
            if (id != null) {
                tree.append("part" + folder, FileMode.TREE, id);
            }
        }
        return tree;
    }

    /** What else the base has stays as it is. */
    private TreeFormatter root(@Nullable ObjectId base, ObjectId generated) throws IOException {
        var tree = new TreeFormatter();
        boolean done = base == null;
        if (base != null) {
            try (var walk = new TreeWalk(git);
                    var commits = new RevWalk(git)) {
                walk.addTree(commits.parseCommit(base).getTree());
                while (walk.next()) {
                    done |= appendBefore(tree, walk.getNameString(), done, generated);
                    if (!walk.getNameString().equals(ROOT)) {
                        tree.append(walk.getNameString(), walk.getFileMode(0), walk.getObjectId(0));
                    }
                }
            }
        }
        if (base == null || !done) {
            tree.append(ROOT, FileMode.TREE, generated);
        }
        return tree;
    }

    private static boolean appendBefore(TreeFormatter tree, String name, boolean done, ObjectId generated) {
        boolean now = !done && name.compareTo(ROOT) >= 0;
        if (now) {
            tree.append(ROOT, FileMode.TREE, generated);
        }
        return now;
    }

    private static String subject(int number) {
        String kind = KINDS[number % KINDS.length];
        return kind + (kind.matches("[a-z()]+") ? ": " : " ") + "change number " + number + "\n\nCloses #" + number
                + "\n";
    }

    private static byte[] content(int folder, int file, int version) {
        var text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("file ")
                    .append(folder)
                    .append('/')
                    .append(file)
                    .append(" line ")
                    .append(line);
            text.append(line == version % LINES ? " version " + version : "").append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
