package org.releasemanager.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A long history, the same each time: commits of 40 authors, three of four in the form of Conventional Commits, each
 * changing some lines of three of 400 files in 40 folders; packed as a clone is. Branch {@code half} stands at the middle of {@code main}, tag
 * {@code recent} 400 commits before its end.
 */
final class GeneratedHistory {
    private static final int FILES = 400;
    private static final int LINES = 80;
    private static final String[] TYPES = {"feat", "fix(cart)", "fix", "chore(deps)", "docs", "refactor(api)"};

    private final Random random = new Random(42);
    private final String[][] files = new String[FILES][LINES];

    private GeneratedHistory() {}

    static Git in(Path folder, int commits) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var git = new Git(folder);
        git.run("init", "--quiet", "--bare", "--initial-branch=main");
        git.run(new GeneratedHistory().commits(commits), "fast-import", "--quiet");
        git.run("repack", "-a", "-d", "-f", "--quiet");
        return git;
    }

    private Git.Input commits(int commits) {
        return stdin -> {
            var out = new BufferedOutputStream(stdin, 1 << 16);
            for (int commit = 1; commit <= commits; commit++) {
                write(commit, out);
                if (commit == commits / 2) {
                    print(out, "reset refs/heads/half\nfrom :" + commit + "\n\n");
                }
                if (commit == commits - 400) {
                    print(out, "reset refs/tags/recent\nfrom :" + commit + "\n\n");
                }
            }
            out.flush();
        };
    }

    private void write(int commit, OutputStream out) throws IOException {
        String when = " <dev" + commit % 40 + "@example.org> " + (1_400_000_000L + commit * 3_600L) + " +0000\n";
        String message = message(commit);
        print(out, "commit refs/heads/main\nmark :" + commit + "\n");
        print(out, "author Developer " + commit % 40 + when + "committer Developer " + commit % 40 + when);
        print(out, "data " + message.length() + "\n" + message + "\n");
        if (commit > 1) {
            print(out, "from :" + (commit - 1) + "\n");
        }
        for (int i = 0; i < 3; i++) {
            int file = random.nextInt(FILES);
            String content = changed(file);
            print(out, "M 100644 inline src/module" + file % 40 + "/File" + file + ".java\n");
            print(out, "data " + content.length() + "\n" + content + "\n");
        }
    }

    private String message(int commit) {
        String subject = "handle case " + commit + " of the checkout (#" + commit + ")";
        String header = commit % 4 == 0 ? "Handle" + subject.substring(6) : TYPES[commit % TYPES.length] + ": " + subject;
        String body = "The former way lost the basket when the session ended.\nNow it is kept for a day.\n";
        return header + "\n\n" + body + (commit % 500 == 1 ? "\nBREAKING CHANGE: the basket has a new key\n" : "");
    }

    private String changed(int file) {
        for (int change = 1 + random.nextInt(6); change > 0; change--) {
            files[file][random.nextInt(LINES)] = "    int value" + random.nextInt(1_000_000) + " = compute(1);";
        }
        var text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append(files[file][line] == null ? "    // line " + line : files[file][line])
                    .append('\n');
        }
        return text.toString();
    }

    private static void print(OutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
