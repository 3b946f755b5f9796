package org.releasemanager.change;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.releasemanager.change.CommitFiles.Entry;

/** Writes the files of a commit to a folder, and nothing outside of it. */
final class TreeExport {
    private static final int LONGEST_LINK = 4_096;
    private static final Set<PosixFilePermission> EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final CommitFiles files;

    TreeExport(CommitFiles files) {
        this.files = files;
    }

    private record Link(String path, String target) {}

    /** Links come last: nothing is ever written through one. */
    void writeTo(Path target) throws IOException {
        List<Link> links = checked();
        requireEmpty(target);
        Files.createDirectories(target);
        files.forEach(entry -> write(entry, target));
        for (Link link : links) {
            Path place = place(target, link.path());
            Files.createDirectories(place.getParent());
            Files.createSymbolicLink(place, Path.of(link.target()));
        }
    }

    private List<Link> checked() throws IOException {
        List<Link> links = new ArrayList<>();
        files.forEach(entry -> {
            requireSafeName(entry.path());
            if (FileMode.SYMLINK.equals(entry.mode())) {
                String target = new String(files.open(entry).getCachedBytes(LONGEST_LINK), StandardCharsets.UTF_8);
                requireInside(entry.path(), target);
                links.add(new Link(entry.path(), target));
            }
        });
        return links;
    }

    private void write(Entry entry, Path target) throws IOException {
        if (FileMode.SYMLINK.equals(entry.mode())) {
            return;
        }
        Path place = place(target, entry.path());
        if (FileMode.GITLINK.equals(entry.mode())) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            files.open(entry).copyTo(out);
        }
        if (FileMode.EXECUTABLE_FILE.equals(entry.mode())) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(place);
            permissions.addAll(EXECUTE);
            Files.setPosixFilePermissions(place, permissions);
        }
    }

    private static Path place(Path target, String path) throws IOException {
        try {
            return target.resolve(path);
        } catch (InvalidPathException e) {
            throw new FileSystemException(
                    path, null, "this machine's locale has no such name: start the server with LC_ALL=C.UTF-8");
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (var content = Files.newDirectoryStream(target)) {
                if (content.iterator().hasNext()) {
                    throw new DirectoryNotEmptyException(target.toString());
                }
            }
        }
    }

    /** Git forbids these names; a repository made by other means may hold them all the same. */
    private static void requireSafeName(String path) throws IOException {
        for (String part : path.split("/", -1)) {
            boolean git = part.toLowerCase(Locale.ROOT).equals(".git");
            if (part.isEmpty() || part.equals(".") || part.equals("..") || git || part.indexOf('\0') >= 0) {
                throw new FileSystemException(path, null, "the commit holds a name that no file may have");
            }
        }
    }

    /**
     * A link may go up only at its beginning, and not above the folder: then no chain of links leads out of it, as every
     * step down ends in a file or in another link that was checked the same way.
     */
    private static void requireInside(String path, String target) throws IOException {
        List<String> parts = Stream.of(target.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        int up = 0;
        while (up < parts.size() && parts.get(up).equals("..")) {
            up++;
        }
        boolean upLater = parts.subList(up, parts.size()).contains("..");
        long depth = path.chars().filter(c -> c == '/').count();
        if (target.isEmpty() || target.startsWith("/") || upLater || up > depth || target.indexOf('\0') >= 0) {
            throw new FileSystemException(path, target, "the symbolic link leaves the folder");
        }
    }
}
