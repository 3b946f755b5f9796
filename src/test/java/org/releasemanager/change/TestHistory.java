package org.releasemanager.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/** Generates long histories quickly: one pack, one small change to one of 64 files in each commit. */
final class TestHistory {
    private static final String[] KINDS = {"feat", "fix", "docs", "chore", "refactor(core)", "Polish", "Bump lib to"};
    private static final int FILES = 64;
    private static final int LINES = 40;

    private final FileRepository git;
    private final String authorName;
    private final String authorEmail;
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
            try (var reader = inserter.newReader()) {
                ObjectId current = commit(reader, inserter, tip, 1);
                for (int number = 2; number <= count; number++) {
                    current = commit(reader, inserter, current, number);
                }
                inserter.flush();
                return current;
            }
        }
    }

    private ObjectId commit(ObjectReader reader, ObjectInserter inserter, @Nullable ObjectId parent, int number)
            throws IOException {
        int file = number % FILES;
        String path = "src/part" + file % 8 + "/file" + file + ".txt";
        var entry = new TestTrees.Entry(FileMode.REGULAR_FILE, content(file, number / FILES));
        ObjectId tree = TestTrees.write(reader, inserter, parent, Map.of(path, entry));
        var person = new PersonIdent(authorName, authorEmail, now, ZoneOffset.UTC);
        now = now.plus(Duration.ofMinutes(1));
        return TestTrees.commit(inserter, tree, parent == null ? List.of() : List.of(parent), person, subject(number));
    }

    private static String subject(int number) {
        String kind = KINDS[number % KINDS.length];
        return kind + (kind.matches("[a-z()]+") ? ": " : " ") + "change number " + number + "\n\nCloses #" + number
                + "\n";
    }

    private static byte[] content(int file, int version) {
        var text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("file ").append(file).append(" line ").append(line);
            text.append(line == version % LINES ? " version " + version : "").append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
