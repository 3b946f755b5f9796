package org.releasemanager.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.COMMIT;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.in;
import static org.releasemanager.gate.Fixtures.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Workspace;

class FolderEvidenceTest {
    @TempDir
    Path machine;

    private Path home;
    private Path secret;

    @BeforeEach
    void secretOutside() throws IOException {
        home = Files.createDirectories(machine.resolve("home"));
        secret = Files.writeString(machine.resolve("secret.xml"), "secret");
    }

    @Test
    void matchingFilesAreReadInTheOrderOfTheirPaths() throws IOException {
        write("reports/b/TEST-2.xml", "two");
        write("reports/TEST-1.xml", "one");
        write("reports/notes.txt", "no");

        var read = read(in("reports", gate("g", "junit", "**/TEST-*.xml")));

        assertThat(read).containsExactly(Map.entry("TEST-1.xml", "one"), Map.entry("b/TEST-2.xml", "two"));
    }

    @Test
    void versionAndCommitNameTheFolder() throws IOException {
        write("ci/1.4.0/" + COMMIT + "/a.xml", "here");
        write("ci/1.3.0/" + COMMIT + "/a.xml", "there");

        assertThat(read(in("ci/{version}/{commit}", gate("g", "junit", "*.xml"))))
                .containsValue("here");
    }

    @Test
    void absoluteFolderStays() throws IOException {
        write("a.xml", "here");

        assertThat(read(in(home.toString(), gate("g", "junit", "*.xml")))).hasSize(1);
    }

    @Test
    void folderThatIsNotThereHoldsNothing() throws IOException {
        assertThat(read(in("nowhere", gate("g", "junit", "*.xml")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../", "reports/../..", "..\\x", "reports/..", "a\0b"})
    void folderThatClimbsIsNeverRead(String folder) {
        assertThatThrownBy(() -> read(in(folder, gate("g", "junit", "*.xml"))))
                .isInstanceOf(UnreadableEvidence.class)
                .hasMessageStartingWith("Folder '" + folder + "': ");
    }

    @Test
    void versionThatClimbsIsNeverRead() {
        var gate = in("ci/{version}", gate("g", "junit", "*.xml"));
        var source = new FolderEvidence(new Workspace(home));

        assertThatThrownBy(() -> source.visit(release("../..", 1), gate, (path, size, modified, content) -> {}))
                .hasMessageContaining("must not contain '..'");
    }

    @Test
    void linkToAFileOutsideIsNeverRead() throws IOException {
        Files.createSymbolicLink(home.resolve("TEST-1.xml"), secret);

        assertThatThrownBy(() -> read(in(home.toString(), gate("g", "junit", "*.xml"))))
                .isInstanceOf(UnreadableEvidence.class)
                .hasMessage("TEST-1.xml: is a link that leaves the evidence folder.");
    }

    @Test
    void linkToAFolderOutsideIsNeverEntered() throws IOException {
        Files.createSymbolicLink(home.resolve("reports"), machine);

        assertThatThrownBy(() -> read(in(home.toString(), gate("g", "junit", "**/*.xml"))))
                .hasMessage("reports: is a link that leaves the evidence folder.");
    }

    @Test
    void linkToASiblingWithTheSameBeginningLeavesTheFolderToo() throws IOException {
        write("reports-secret/a.xml", "secret");
        Files.createDirectories(home.resolve("reports"));
        Files.createSymbolicLink(home.resolve("reports/a.xml"), home.resolve("reports-secret/a.xml"));

        assertThatThrownBy(() -> read(in("reports", gate("g", "junit", "*.xml"))))
                .hasMessage("a.xml: is a link that leaves the evidence folder.");
    }

    @Test
    void linkThatLeavesWhereNoEvidenceIsExpectedHarmsNothing() throws IOException {
        write("reports/a.xml", "here");
        Files.createSymbolicLink(home.resolve("cache"), machine);
        Files.createSymbolicLink(home.resolve("reports/readme.txt"), secret);

        assertThat(read(in(home.toString(), gate("g", "junit", "reports/**/*.xml"))))
                .hasSize(1);
    }

    @Test
    void linkThatStaysInsideIsFollowedAndItsFileCountsOnce() throws IOException {
        write("runs/7/a.xml", "seven");
        Files.createSymbolicLink(home.resolve("latest"), home.resolve("runs/7"));
        Files.createSymbolicLink(home.resolve("runs/loop"), home.resolve("runs"));

        assertThat(read(in(home.toString(), gate("g", "junit", "latest/*.xml"))))
                .containsKey("latest/a.xml");
        assertThat(read(in(home.toString(), gate("g", "junit", "**/*.xml")))).hasSize(1);
    }

    @Test
    void linkThatLeadsNowhereIsNamed() throws IOException {
        Files.createSymbolicLink(home.resolve("a.xml"), home.resolve("gone.xml"));

        assertThatThrownBy(() -> read(in(home.toString(), gate("g", "junit", "*.xml"))))
                .hasMessage("a.xml: is a link that leads nowhere.");
    }

    @Test
    void unboundedFolderIsNotWalkedToItsEnd() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("notes/" + i + ".txt", "");
        }
        var limits = new EvidenceLimits(1, 1, 1, 10, 1);

        assertThatThrownBy(() -> FolderWalk.files(home.toRealPath(), EvidenceGlob.of("**/*.xml"), limits))
                .hasMessage("The evidence folder: holds more than 10 files and folders.");
    }

    private Map<String, String> read(Gate gate) throws IOException {
        var read = new LinkedHashMap<String, String>();
        var source = new FolderEvidence(new Workspace(home));
        source.visit(release(), gate, (path, size, modified, content) -> {
            assertThat(modified).isNotNull();
            read.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        });
        return read;
    }

    private void write(String path, String content) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
