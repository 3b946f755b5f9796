package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** Finds the matching files of a folder. Links are followed as long as they stay inside; one that leaves ends the walk. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 64;

    private final Path root;
    private final EvidenceGlob glob;
    private final EvidenceLimits limits;
    private final Map<String, Found> found = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();
    private int entries;

    private FolderWalk(Path root, EvidenceGlob glob, EvidenceLimits limits) {
        this.root = root;
        this.glob = glob;
        this.limits = limits;
    }

    /** @param realPath free of links */
    record Found(Path realPath, long bytes, Instant modified) {}

    /** By path relative to the root, in order; a file that several links lead to counts once. */
    static Map<String, Found> files(Path root, EvidenceGlob glob, EvidenceLimits limits) throws IOException {
        var walk = new FolderWalk(root, glob, limits);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        count();
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (!glob.mayReach(root.relativize(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        insideOnly(folder);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        count();
        var relative = root.relativize(file);
        if (!glob.matches(relative)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            throw new UnreadableEvidence(name(file), "is a link that leads nowhere.");
        }
        var realPath = insideOnly(file);
        if (!attributes.isRegularFile()) {
            throw new UnreadableEvidence(name(file), "is no regular file.");
        }
        if (seen.add(realPath)) {
            var modified = attributes.lastModifiedTime().toInstant();
            found.put(name(file), new Found(realPath, attributes.size(), modified));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException || !glob.mayReach(root.relativize(file))) {
            return FileVisitResult.CONTINUE;
        }
        throw new UnreadableEvidence(name(file), "cannot be read (" + cause(failure) + ").");
    }

    /** Exception messages of files hold this machine's paths; the kind of failure says enough. */
    static String cause(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                : "read error";
    }

    private Path insideOnly(Path path) throws IOException {
        var realPath = path.toRealPath();
        if (!realPath.startsWith(root)) {
            throw new UnreadableEvidence(name(path), "is a link that leaves the evidence folder.");
        }
        return realPath;
    }

    private void count() throws UnreadableEvidence {
        if (++entries > limits.entries()) {
            throw new UnreadableEvidence(
                    "The evidence folder", "holds more than " + limits.entries() + " files and folders.");
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
