package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Workspace;

/** A small file that the administrator laid into the home folder of the application, for example a public key. */
public final class HomeFile {
    private static final int LONGEST = 64 * 1024;

    private HomeFile() {}

    /** What is wrong with the path, in words; empty if it leads below the home folder. */
    public static Optional<String> problemWith(String path) {
        return path.isBlank() || EvidenceGlob.climbs(path) || path.startsWith("/")
                ? Optional.of("'" + path + "' must lie below the home folder of this application")
                : Optional.empty();
    }

    static String read(Workspace workspace, String path) throws IOException {
        try (InputStream file = Files.newInputStream(workspace.resolve(path))) {
            var bytes = file.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new UnreadableEvidence(path, "is larger than " + LONGEST + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new UnreadableEvidence(path, "is not in the home folder of this application: put it there.");
        }
    }
}
