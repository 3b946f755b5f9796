package org.releasemanager.change.git;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jgit.lib.Repository;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;
import org.springframework.stereotype.Component;

/** The copies of repositories behind URLs, and the fetches that keep them fresh: one at a time for each. */
@Component
class Mirrors {
    private final Workspace workspace;
    private final RepositoryProperties properties;
    private final Wire wire;
    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "repository-fetch");
        thread.setDaemon(true);
        return thread;
    });

    private record Entry(Mirror mirror, SingleFlight fetching) {}

    Mirrors(Workspace workspace, RepositoryProperties properties, Wire wire) {
        this.workspace = workspace;
        this.properties = properties;
        this.wire = wire;
    }

    /** As the remote repository stands now. Waits as long as the configured patience allows, never longer. */
    Repository latest(Product product, Location.Remote remote) throws IOException {
        Entry entry = entry(product, remote);
        try {
            entry.fetching().run().get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
            return entry.mirror().open();
        } catch (TimeoutException e) {
            throw new RepositoryUnavailable(
                    entry.mirror().isComplete()
                            ? "Fetching " + remote.display() + " takes unusually long, try again in a minute"
                            : "The first copy of " + remote.display() + " is still under way, try again in a minute",
                    true);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RepositoryUnavailable known ? known : WireTrouble.explain(remote, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryUnavailable("Fetching " + remote.display() + " was interrupted", true);
        }
    }

    /** As of the last fetch, without asking the remote; fetches only if there was none yet. */
    Repository known(Product product, Location.Remote remote) throws IOException {
        Mirror mirror = entry(product, remote).mirror();
        return mirror.isComplete() ? mirror.open() : latest(product, remote);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    private Entry entry(Product product, Location.Remote remote) {
        Path folder = workspace
                .resolve("repositories")
                .resolve(product.key() + "-" + shortHash(remote.uri().toString()));
        return entries.computeIfAbsent(folder, path -> {
            var mirror = new Mirror(path, remote, wire, properties.firstCopyLimit());
            return new Entry(mirror, new SingleFlight(mirror::fetch, executor));
        });
    }

    private static String shortHash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
