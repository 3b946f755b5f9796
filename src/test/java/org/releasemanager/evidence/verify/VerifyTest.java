package org.releasemanager.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.evidence.verify.PackFixture.contents;
import static org.releasemanager.evidence.verify.PackFixture.events;
import static org.releasemanager.evidence.verify.PackFixture.pack;
import static org.releasemanager.evidence.verify.PackFixture.run;
import static org.releasemanager.evidence.verify.PackFixture.verify;
import static org.releasemanager.evidence.verify.PackFixture.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.evidence.format.SafePath;
import org.releasemanager.evidence.format.Sha256;

class VerifyTest {
    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void packOfTwentyRecords() throws IOException {
        pack = pack(folder.resolve("pack.zip"), events(20));
    }

    @Test
    void aPackThatNobodyTouchedIsOk() {
        assertThat(verify(pack)).startsWith("0 OK: shop-1.0.0 as of 2026-11-27T10:00:00Z: 6 files, 20 records, head ");
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        assertThat(pack(folder.resolve("again.zip"), events(20))).hasSameBinaryContentAs(pack);
    }

    @Test
    void oneByteChangedAnywhereIsNotOkAndTheFileIsNamedWithTheBytes() throws IOException {
        var random = new Random(20261127);
        for (String file : contents(pack).keySet()) {
            for (int i = 0; i < 40; i++) {
                var contents = contents(pack);
                byte[] bytes = Objects.requireNonNull(contents.get(file));
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));

                var said = verify(zip(folder.resolve("flipped.zip"), contents));

                assertThat(said).as(file + " at " + at).startsWith("1 NOT OK").contains("  " + named(file));
                if (!file.startsWith("manifest.")) {
                    assertThat(ranges(said, file)).as(said).anyMatch(range -> range[0] <= at && at <= range[1]);
                }
            }
        }
    }

    @Test
    void theRecordIsNamed() throws IOException {
        var contents = contents(pack);
        var text = new String(contents.get("timeline.json"), UTF_8);
        contents.put("timeline.json", text.replace("Entry 12", "Entry 99").getBytes(UTF_8));

        assertThat(verify(zip(folder.resolve("changed.zip"), contents)))
                .contains("timeline.json, record 12, bytes ", "its hash does not belong to what it says");
    }

    @Test
    void aFileThatIsMissingAddedOrCutOffIsNamed() throws IOException {
        var missing = contents(pack);
        missing.remove("models/1/release.bpmn");
        assertThat(verify(zip(folder.resolve("missing.zip"), missing)))
                .startsWith("1 NOT OK")
                .contains("models/1/release.bpmn: cannot be read: it is missing");

        var added = contents(pack);
        added.put("approvals-forged.json", "[]".getBytes(UTF_8));
        assertThat(verify(zip(folder.resolve("added.zip"), added)))
                .contains("approvals-forged.json: is not in the manifest");

        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(pack), 900));
        assertThat(verify(folder.resolve("cut.zip"))).startsWith("1 NOT OK").contains("The ZIP: cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"format\":\"release-manager-evidence/2\"}",
                "{\"format\":\"release-manager-evidence/1\",\"release\":\"x\",\"product\":\"x\",\"version\":\"1\",\"asOf\":\"x\","
                        + "\"madeBy\":\"x\",\"chain\":{\"records\":0,\"head\":\"x\"},\"files\":[null]}",
                "{\"format\":\"release-manager-evidence/1\",\"release\":\"x\",\"product\":\"x\",\"version\":\"1\",\"asOf\":\"x\","
                        + "\"madeBy\":\"x\",\"chain\":{\"records\":0,\"head\":\"x\"},\"files\":[{\"path\":\"release.json\","
                        + "\"size\":-1,\"sha256\":\"x\",\"division\":\"BLOCKS\",\"parts\":[[-5,\"x\"],[2147483647,\"x\"],null]}]}"
            })
    void aManifestThatMakesNoSenseIsNotOkInWords(String manifest) throws IOException {
        var contents = contents(pack);
        contents.put("manifest.json", manifest.getBytes(UTF_8));

        assertThat(verify(zip(folder.resolve("nonsense.zip"), contents)))
                .startsWith("1 NOT OK")
                .contains("  manifest.json: ");
    }

    @Test
    void aNameThatLeavesTheFolderIsNotOk() throws IOException {
        var contents = contents(pack);
        contents.put("../../etc/passwd", "x".getBytes(UTF_8));

        assertThat(verify(zip(folder.resolve("slip.zip"), contents)))
                .startsWith("1 NOT OK")
                .contains("  ../../etc/passwd: is no name that this application gives");
        assertThat(SafePath.of("bpmn/release.bpmn", "ab")).isEqualTo("bpmn/release.bpmn");
        assertThat(SafePath.of("../../evil\\:.bpmn", "ab"))
                .isEqualTo("ab-.._.._evil__.bpmn")
                .matches(SafePath::isSafe);
    }

    @Test
    void theManifestsOwnHashCanBeKnownFromElsewhere() throws IOException {
        String hash = Sha256.of(Objects.requireNonNull(contents(pack).get("manifest.json")));

        assertThat(verify(pack, "--manifest", hash)).startsWith("0 OK");
        assertThat(verify(pack, "--manifest", "cd".repeat(32)))
                .startsWith("1 NOT OK")
                .contains("does not have the hash cd");
    }

    @Test
    void aWrongCommandExplainsItself() {
        assertThat(run(List.of())).startsWith("2 Which pack?").contains("Usage: verify");
        assertThat(verify(pack, "--head", "short")).startsWith("2 --head must be followed by a SHA-256");
        assertThat(verify(pack, "--frobnicate")).startsWith("2 There is no option --frobnicate");
        assertThat(verify(pack, "second.zip")).startsWith("2 One pack at a time");
        assertThat(verify(folder.resolve("nowhere.zip"))).startsWith("2 There is no file");
    }

    /** The manifest answers for its own hash, and for the file that holds it. */
    private static String named(String file) {
        return file.equals("manifest.sha256") ? "manifest.json" : file;
    }

    private static List<long[]> ranges(String said, String file) {
        var pattern = java.util.regex.Pattern.compile(
                java.util.regex.Pattern.quote("  " + file) + "(?:, [a-z0-9 ]+?)?, bytes? (\\d+)(?: to (\\d+))?:");
        return pattern.matcher(said)
                .results()
                .map(found -> new long[] {
                    Long.parseLong(found.group(1)),
                    Long.parseLong(found.group(2) == null ? found.group(1) : found.group(2))
                })
                .toList();
    }
}
