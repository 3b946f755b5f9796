package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.releasemanager.gate.evidence.FolderWalk.Found;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Workspace;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Evidence that a build left in a folder of this machine. */
@Component
final class FolderEvidence implements EvidenceSource {
    private final Workspace workspace;

    FolderEvidence(Workspace workspace) {
        this.workspace = workspace;
    }

    static boolean hasFolder(Gate gate) {
        return gate.folder().filter(folder -> !folder.isBlank()).isPresent();
    }

    @Override
    public boolean isFor(Gate gate) {
        return !gate.evidence().isEmpty() && hasFolder(gate);
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the folder '" + name(release, gate) + "'";
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var glob = EvidenceGlob.of(gate.evidence());
        var folder = folder(name(release, gate));
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Map.Entry<String, Found> entry : FolderWalk.files(folder.toRealPath(), glob, EvidenceLimits.STANDARD)
                .entrySet()) {
            read(entry.getKey(), entry.getValue(), visitor);
        }
    }

    private static void read(String path, Found found, Visitor visitor) throws IOException {
        try (var content = Files.newInputStream(found.realPath(), LinkOption.NOFOLLOW_LINKS)) {
            visitor.file(path, found.bytes(), found.modified(), content);
        } catch (java.nio.file.FileSystemException unreadable) {
            throw new UnreadableEvidence(path, "cannot be read (" + FolderWalk.cause(unreadable) + ").");
        }
    }

    private Path folder(String name) throws UnreadableEvidence {
        if (EvidenceGlob.climbs(name)) {
            throw new UnreadableEvidence("Folder '" + name + "'", "must not contain '..'.");
        }
        try {
            return workspace.resolve(name);
        } catch (InvalidPathException malformed) {
            throw new UnreadableEvidence("Folder '" + name + "'", "is no path: " + malformed.getReason() + ".");
        }
    }

    private static String name(Release release, Gate gate) {
        return gate.folder()
                .orElse("")
                .strip()
                .replace("{version}", release.version())
                .replace("{commit}", release.commit());
    }
}
