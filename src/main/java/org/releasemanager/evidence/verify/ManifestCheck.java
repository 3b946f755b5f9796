package org.releasemanager.evidence.verify;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.format.PackJson;
import org.releasemanager.evidence.format.SafePath;
import org.releasemanager.evidence.format.Sha256;

/** The manifest is what its hash says, and names exactly the files that are there. */
final class ManifestCheck {
    private static final int LARGEST = 64 * 1_024 * 1_024;

    /** Nothing may be missing, and nothing null. */
    private static final ObjectReader READER = PackJson.MAPPER
            .readerFor(Manifest.class)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final Pack pack;
    private final Problems problems;

    ManifestCheck(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** Empty if there is none that can be read: then nothing else can be said about the pack. */
    Optional<Manifest> check() {
        try {
            byte[] json = pack.read(Manifest.NAME, LARGEST);
            checkHash(json);
            Manifest manifest = READER.readValue(json);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                problems.add(Manifest.NAME, "its format is '" + manifest.format() + "', not " + Manifest.FORMAT);
                return Optional.empty();
            }
            checkNames(manifest);
            return Optional.of(manifest);
        } catch (IOException unreadable) {
            problems.add(Manifest.NAME, "cannot be read: " + Words.of(unreadable));
            return Optional.empty();
        }
    }

    private void checkHash(byte[] json) {
        try {
            var expected = new String(pack.read(Manifest.HASH_NAME, 1_000), StandardCharsets.UTF_8);
            var actual = Sha256.of(json) + "  " + Manifest.NAME + "\n";
            if (!actual.equals(expected)) {
                problems.add(
                        Manifest.NAME,
                        "bytes 0 to " + (json.length - 1) + " do not have the hash that stands in " + Manifest.HASH_NAME
                                + ": one of the two was changed");
            }
        } catch (IOException unreadable) {
            problems.add(Manifest.HASH_NAME, "cannot be read: " + Words.of(unreadable));
        }
    }

    private void checkNames(Manifest manifest) throws IOException {
        var listed = manifest.files().stream().map(FileEntry::path).toList();
        var names = pack.names();
        twice(listed).forEach(name -> problems.add(Manifest.NAME, "lists " + name + " twice"));
        twice(names).forEach(name -> problems.add(name, "stands in the ZIP twice"));
        if (!names.equals(pack.namesInOrder())) {
            problems.add("The ZIP", "its directory and its content name different files");
        }
        for (String name : names) {
            if (!SafePath.isSafe(name)) {
                problems.add(name, "is no name that this application gives: do not unpack it");
            }
            if (!listed.contains(name)
                    && !Set.of(Manifest.NAME, Manifest.HASH_NAME).contains(name)) {
                problems.add(name, "is not in the manifest: it was added later");
            }
        }
    }

    private static Set<String> twice(List<String> names) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(twice::add);
        return twice;
    }
}
