package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.change.git.TestRepositories;
import org.releasemanager.product.Product;

class SourcesTest {
    @TempDir
    Path folder;

    private TestRepository git;
    private Product product;
    private Sources sources;
    private Path target;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder.resolve("shop.git"));
        product = ChangeFixtures.product(git.path());
        sources = new Sources(TestRepositories.at(folder));
        target = folder.resolve("target");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void exportIsExactlyTheTree() throws Exception {
        byte[] binary = {0, 1, 2, (byte) 0xff, '\r', '\n'};
        String commit = git.write("README.md", "hello\r\nworld")
                .write("data/raw.bin", binary)
                .executable("bin/start.sh", "#!/bin/sh\n")
                .link("current", "bin/start.sh")
                .write(".gitattributes", "*.md text eol=lf\n")
                .commit("feat: a");
        git.write("README.md", "later").commit("fix: b");

        sources.export(product, commit, ".", target);

        assertThat(listing())
                .containsExactly(
                        ".gitattributes", "README.md", "bin/start.sh *", "current -> bin/start.sh", "data/raw.bin");
        assertThat(Files.readString(target.resolve("README.md"))).isEqualTo("hello\r\nworld");
        assertThat(Files.readAllBytes(target.resolve("data/raw.bin"))).isEqualTo(binary);
    }

    @Test
    void exportOfFolderHasPathsRelativeToIt() throws Exception {
        String commit = git.write("web/app/index.html", "x")
                .executable("web/start.sh", "y")
                .write("website/other.txt", "z")
                .commit("feat: a");

        sources.export(product, commit, "web/", target);

        assertThat(listing()).containsExactly("app/index.html", "start.sh *");
    }

    @ParameterizedTest
    @CsvSource({"missing", "web/index.html", "../shop", "/etc"})
    void whatIsNoFolderOfTheCommitIsRefused(String path) {
        String commit = git.write("web/index.html", "x").commit("feat: a");

        assertThatThrownBy(() -> sources.export(product, commit, path, target)).isInstanceOf(IOException.class);
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "l, /etc/passwd",
        "l, ../outside",
        "a/b/l, ../../../outside",
        "a/l, ../b/../../outside",
        "l, a/../../outside",
        "l, a/..",
        "l, ..",
        "a/l, ../.."
    })
    void linkThatLeavesTheFolderIsRefusedBeforeAnythingIsWritten(String link, String to) {
        String commit = git.write("a/file.txt", "x").link(link, to).commit("feat: a");

        assertThatThrownBy(() -> sources.export(product, commit, ".", target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves the folder");
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"l, a/file.txt", "a/l, ../b", "a/b/l, ../../top", "l, .", "a/l, ./../top", "l, missing"})
    void linkThatStaysIsKeptAsItIs(String link, String to) throws Exception {
        String commit = git.write("a/file.txt", "x").link(link, to).commit("feat: a");

        sources.export(product, commit, ".", target);

        assertThat(Files.readSymbolicLink(target.resolve(link))).hasToString(to);
    }

    @Test
    void linkOutOfTheExportedSubfolderIsRefused() {
        String commit = git.write("shared/x", "x").link("web/x", "../shared/x").commit("feat: a");

        assertThatThrownBy(() -> sources.export(product, commit, "web", target))
                .hasMessageContaining("leaves the folder");
    }

    @Test
    void folderThatHoldsSomethingIsRefused() throws Exception {
        String commit = git.write("a", "x").commit("feat: a");
        Files.createDirectories(target);
        Files.writeString(target.resolve("mine"), "keep");

        assertThatThrownBy(() -> sources.export(product, commit, ".", target))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(listing()).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({".git", ".GIT", "..", "."})
    void nameThatGitForbidsIsRefused(String name) throws Exception {
        String commit = forged(name, FileMode.REGULAR_FILE, "evil");

        assertThatThrownBy(() -> sources.export(product, commit, ".", target))
                .hasMessageContaining("a name that no file may have");
    }

    @Test
    void forgedTreeThatHasANameTwiceIsRefused() throws Exception {
        String commit = forgedLinkAndFolder();

        assertThatThrownBy(() -> sources.export(product, commit, ".", target)).isInstanceOf(IOException.class);
    }

    @Test
    void visitGivesTheMatchingFilesOnly() throws Exception {
        String commit = git.write("reports/unit/TEST-a.xml", "<a/>")
                .write("reports/TEST-b.xml", "<b/>")
                .write("reports/ü.xml", "<c/>")
                .write("other/TEST-c.xml", "<c/>")
                .link("reports/TEST-link.xml", "TEST-b.xml")
                .commit("feat: a");
        var seen = new TreeMap<String, String>();

        sources.visit(product, commit, "reports/**.xml", (path, size, content) -> {
            String text = new String(content.readAllBytes());
            assertThat(size).isEqualTo(text.length());
            seen.put(path, text);
        });

        assertThat(seen)
                .containsOnlyKeys("reports/unit/TEST-a.xml", "reports/TEST-b.xml", "reports/ü.xml")
                .containsEntry("reports/TEST-b.xml", "<b/>");
    }

    @Test
    void unknownCommitIsRefusedInWords() {
        git.commit("feat: a");
        String unknown = "0123456789012345678901234567890123456789";

        assertThatThrownBy(() -> sources.export(product, unknown, ".", target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no longer in the repository");
    }

    private Set<String> listing() throws IOException {
        try (var files = Files.walk(target)) {
            return files.filter(file -> !Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .map(this::shown)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private String shown(Path file) {
        String name = target.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
            return name + " -> " + TestTrees.io(() -> Files.readSymbolicLink(file));
        }
        return Files.isExecutable(file) ? name + " *" : name;
    }

    private String forged(String name, FileMode mode, String content) throws IOException {
        try (var inserter = git.git().newObjectInserter()) {
            var tree = new TreeFormatter();
            tree.append(name.getBytes(), 0, name.length(), mode, blob(inserter, content), true);
            return commit(inserter, tree);
        }
    }

    private String forgedLinkAndFolder() throws IOException {
        try (var inserter = git.git().newObjectInserter()) {
            var inner = new TreeFormatter();
            inner.append("file", FileMode.REGULAR_FILE, blob(inserter, "evil"));
            var tree = new TreeFormatter();
            tree.append("a", FileMode.SYMLINK, blob(inserter, "b"));
            tree.append("a", FileMode.TREE, inserter.insert(inner));
            tree.append("b", FileMode.SYMLINK, blob(inserter, "c"));
            return commit(inserter, tree);
        }
    }

    private String commit(ObjectInserter inserter, TreeFormatter tree) throws IOException {
        var person = new PersonIdent("E", "e@example.org");
        ObjectId commit = TestTrees.commit(inserter, inserter.insert(tree), List.of(), person, "feat: forged");
        inserter.flush();
        return commit.name();
    }

    private static ObjectId blob(ObjectInserter inserter, String content) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, content.getBytes());
    }
}
