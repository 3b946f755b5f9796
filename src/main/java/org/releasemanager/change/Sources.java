package org.releasemanager.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.releasemanager.product.Product;
import org.springframework.stereotype.Component;

/** The files of a released commit. */
@Component
public class Sources {
    /**
     * Writes the tree of a commit (or its folder {@code path}; {@code .} is all) into an empty or absent folder: same
     * names, contents, executable bits and symbolic links, nothing else. A link that would leave the folder is refused.
     */
    public void export(Product product, String commit, String path, Path target) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the files of a commit whose path matches the glob (as in {@link java.nio.file.FileSystem#getPathMatcher}). */
    public void visit(Product product, String commit, String glob, Visitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Receives one file; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Visitor {
        void file(String path, long size, InputStream content) throws IOException;
    }
}
