package org.releasemanager.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.product.Product;
import org.springframework.stereotype.Component;

/** The files of a released commit. */
@Component
public class Sources {
    private final Repositories repositories;

    public Sources(Repositories repositories) {
        this.repositories = repositories;
    }

    /** Receives one file; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Visitor {
        void file(String path, long size, InputStream content) throws IOException;
    }

    /**
     * Writes the tree of a commit (or its folder {@code path}; {@code .} is all) into an empty or absent folder: same
     * names, contents, executable bits and symbolic links, nothing else. A link that would leave the folder is refused;
     * submodules are left out, as in {@code git archive}.
     *
     * @throws IOException if the commit has no such folder, too
     */
    public void export(Product product, String commit, String path, Path target) throws IOException {
        String folder = path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
        Path top = Files.createDirectories(target).toRealPath();
        boolean found = folder.isEmpty();
        try (Repository repository = repositories.holding(product, commit);
                TreeWalk files = walk(repository, commit, folder)) {
            while (files.next()) {
                if (files.getPathString().startsWith(folder)) {
                    found = true;
                    write(files, top, inside(top, files.getPathString().substring(folder.length())));
                }
            }
        }
        if (!found) {
            throw new IOException("Commit " + commit + " has no folder '" + path + "'");
        }
    }

    /** Visits the files of a commit whose path matches the glob (as in {@link FileSystems}' path matcher). */
    public void visit(Product product, String commit, String glob, Visitor visitor) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Repository repository = repositories.holding(product, commit);
                TreeWalk files = walk(repository, commit, "")) {
            while (files.next()) {
                if (isFile(files) && matcher.matches(Path.of(files.getPathString()))) {
                    var loader = files.getObjectReader().open(files.getObjectId(0));
                    try (InputStream content = loader.openStream()) {
                        visitor.file(files.getPathString(), loader.getSize(), content);
                    }
                }
            }
        }
    }

    private static TreeWalk walk(Repository repository, String commit, String folder) throws IOException {
        var files = new TreeWalk(repository);
        try (var commits = new RevWalk(repository)) {
            files.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
        }
        files.setRecursive(true);
        if (!folder.isEmpty()) {
            files.setFilter(PathFilter.create(folder.substring(0, folder.length() - 1)));
        }
        return files;
    }

    private static boolean isFile(TreeWalk files) {
        return files.getFileMode(0) == FileMode.REGULAR_FILE || files.getFileMode(0) == FileMode.EXECUTABLE_FILE;
    }

    private static void write(TreeWalk files, Path top, Path file) throws IOException {
        if (files.getFileMode(0) == FileMode.GITLINK) {
            return;
        }
        Files.createDirectories(parentOf(file));
        var loader = files.getObjectReader().open(files.getObjectId(0));
        if (files.getFileMode(0) == FileMode.SYMLINK) {
            String link = new String(loader.getCachedBytes(), java.nio.charset.StandardCharsets.UTF_8);
            inside(top, top.relativize(parentOf(file).resolve(link).normalize()).toString());
            Files.createSymbolicLink(file, Path.of(link));
            return;
        }
        try (InputStream content = loader.openStream()) {
            Files.copy(content, file);
        }
        if (files.getFileMode(0) == FileMode.EXECUTABLE_FILE) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static Path inside(Path top, String name) throws IOException {
        Path file = top.resolve(name).normalize();
        if (!file.startsWith(top)) {
            throw new IOException("'" + name + "' would leave the folder it is exported to");
        }
        return file;
    }

    private static Path parentOf(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }
}
