package org.releasemanager.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.product.Product;
import org.springframework.stereotype.Component;

/** The files of a released commit. */
@Component
public class Sources {
    private final Repositories repositories;

    public Sources(Repositories repositories) {
        this.repositories = repositories;
    }

    /**
     * Writes the tree of a commit (or its folder {@code path}; {@code .} is all) into an empty or absent folder: same
     * names, contents, executable bits and symbolic links, nothing else. A link that would leave the folder is refused
     * before anything is written. A submodule becomes an empty folder.
     *
     * @throws IOException if there is no such folder, a link leaves it, or the repository cannot be read; says which
     */
    public void export(Product product, String commit, String path, Path target) throws IOException {
        try (Repository repository = open(product, commit);
                var files = CommitFiles.of(repository, ObjectId.fromString(commit), path)) {
            new TreeExport(files).writeTo(target);
        }
    }

    /** Visits the files of a commit whose path matches the glob (as in {@link java.nio.file.FileSystem#getPathMatcher}). */
    public void visit(Product product, String commit, String glob, Visitor visitor) throws IOException {
        var wanted = new PathGlob(glob);
        try (Repository repository = open(product, commit);
                var files = CommitFiles.of(repository, ObjectId.fromString(commit), ".")) {
            files.forEach(file -> {
                boolean content =
                        FileMode.REGULAR_FILE.equals(file.mode()) || FileMode.EXECUTABLE_FILE.equals(file.mode());
                if (content && wanted.matches(file.path())) {
                    var loader = repository.open(file.blob(), Constants.OBJ_BLOB);
                    try (InputStream stream = loader.openStream()) {
                        visitor.file(file.path(), loader.getSize(), stream);
                    }
                }
            });
        }
    }

    /** Receives one file; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Visitor {
        void file(String path, long size, InputStream content) throws IOException;
    }

    private Repository open(Product product, String commit) throws IOException {
        try {
            return repositories.holding(product, commit);
        } catch (RepositoryUnavailable unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
    }
}
