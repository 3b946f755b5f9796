package org.releasemanager.evidence.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.format.Manifest.Division;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.format.PackJson;
import org.releasemanager.evidence.format.Sha256;

/** All that can be checked about a pack without asking anybody. */
public final class Verification {
    private static final int LARGEST_MANIFEST = 64 * 1_024 * 1_024;

    private Verification() {}

    /**
     * @param problems one sentence each, with file, record and bytes; empty if the pack is what it was
     * @param summary what was looked at
     */
    public record Result(List<String> problems, String summary) {
        public boolean isOk() {
            return problems.isEmpty();
        }
    }

    /**
     * @param head a hash of the timeline that is known from elsewhere
     * @param manifestHash the manifest's hash that is known from elsewhere
     */
    public static Result of(Path path, @Nullable String head, @Nullable String manifestHash) {
        var problems = new Problems();
        String summary = "";
        try (var pack = Pack.open(path)) {
            var manifest = new ManifestCheck(pack, problems).check();
            if (manifestHash != null) {
                checkManifestHash(pack, problems, manifestHash);
            }
            if (manifest.isPresent()) {
                summary = check(pack, manifest.get(), problems, head);
            }
        } catch (IOException | IllegalArgumentException noZip) {
            problems.add("The ZIP", "cannot be read: " + Words.of(noZip));
        } catch (NullPointerException | ArithmeticException | IndexOutOfBoundsException nonsense) {
            problems.add(Manifest.NAME, "makes no sense");
        }
        return new Result(problems.found().stream().map(Problem::toString).toList(), summary);
    }

    private static String check(Pack pack, Manifest manifest, Problems problems, @Nullable String head) {
        var files = new FileCheck(pack, problems);
        manifest.files().forEach(files::check);
        var chain = new ChainCheck(problems, manifest, head);
        chain.check(pack);
        var references = new ReferenceCheck(pack, manifest, problems);
        var spreadsheets = new CsvCheck(pack, problems);
        for (FileEntry file : manifest.files()) {
            if (file.division() == Division.RECORDS && file.path().endsWith(".json") && problems.isSound(file.path())) {
                references.check(file.path());
                spreadsheets.check(csv(file), file.path());
            }
        }
        checkRelease(pack, manifest, problems);
        return manifest.release() + " as of " + manifest.asOf() + ": "
                + manifest.files().size() + " files, "
                + manifest.chain().records() + " records, head "
                + manifest.chain().head() + vouched(head, chain);
    }

    private static String vouched(@Nullable String head, ChainCheck chain) {
        return head == null ? "" : "; the head given vouches for records 1 to " + chain.anchored();
    }

    private static String csv(FileEntry json) {
        return json.path().replaceFirst("\\.json$", ".csv");
    }

    private static void checkManifestHash(Pack pack, Problems problems, String expected) throws IOException {
        if (!Sha256.of(pack.read(Manifest.NAME, LARGEST_MANIFEST)).equalsIgnoreCase(expected)) {
            problems.add(Manifest.NAME, "does not have the hash " + expected);
        }
    }

    private static void checkRelease(Pack pack, Manifest manifest, Problems problems) {
        try {
            String id = PackJson.MAPPER
                    .readTree(pack.read("release.json", LARGEST_MANIFEST))
                    .path("id")
                    .asText();
            if (!id.equals(manifest.release())) {
                problems.add("release.json", "is of " + id + ", but the manifest of " + manifest.release());
            }
        } catch (IOException unreadable) {
            problems.add("release.json", "cannot be read: " + Words.of(unreadable));
        }
    }
}
