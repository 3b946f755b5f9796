package org.releasemanager.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Makes a process believe in another time of day, by libfaketime; what it measures as elapsed stays right. */
public final class WrongClock {
    private WrongClock() {}

    /** @param by for example {@code +5m} */
    public static Map<String, String> wrong(String by, Map<String, String> settings) {
        var library = library();
        Assumptions.assumeTrue(library.isPresent(), "libfaketime is not installed (Debian: libfaketime)");
        var wrong = new HashMap<>(settings);
        wrong.put("LD_PRELOAD", library.orElseThrow().toString());
        wrong.put("FAKETIME", by);
        wrong.put("DONT_FAKE_MONOTONIC", "1");
        wrong.put("FAKETIME_FORCE_MONOTONIC_FIX", "0"); // else each timed wait of the JVM ends at once, and it spins
        return wrong;
    }

    private static Optional<Path> library() {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (var folders = Files.newDirectoryStream(libraries)) {
            for (Path folder : folders) {
                Path candidate = folder.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(candidate)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
