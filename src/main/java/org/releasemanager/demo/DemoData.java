package org.releasemanager.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.releasemanager.product.Products;
import org.releasemanager.product.Workspace;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** What belongs to the demo, and its removal. */
@Component
public class DemoData {
    static final String PRODUCT = "demo-shop";

    private final Releases releases;
    private final ReleaseProcess process;
    private final Products products;
    private final Workspace workspace;
    private final TransactionTemplate transaction;

    DemoData(
            Releases releases,
            ReleaseProcess process,
            Products products,
            Workspace workspace,
            TransactionTemplate transaction) {
        this.releases = releases;
        this.process = process;
        this.products = products;
        this.workspace = workspace;
        this.transaction = transaction;
    }

    public record Removed(int releases) {}

    /** Removes every trace; real releases are never touched. */
    public Removed remove() {
        var demo = releases.demo();
        demo.forEach(release -> transaction.executeWithoutResult(status -> forget(release)));
        products.remove(PRODUCT);
        try {
            FileSystemUtils.deleteRecursively(folder());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder " + folder() + " cannot be removed", e);
        }
        return new Removed(demo.size());
    }

    Path folder() {
        return workspace.resolve("demo");
    }

    private void forget(Release release) {
        process.erase(release);
        releases.forgetDemo(release.id());
    }
}
