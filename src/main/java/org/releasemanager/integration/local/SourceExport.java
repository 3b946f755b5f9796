package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Path;
import org.releasemanager.product.Product;

/** Writes the tree of a commit into a folder, as {@link org.releasemanager.change.Sources#export} does. */
@FunctionalInterface
interface SourceExport {
    void export(Product product, String commit, String path, Path target) throws IOException;
}
