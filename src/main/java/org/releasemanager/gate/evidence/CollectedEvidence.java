package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.EvidenceFile;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** Passes the evidence of one gate on, keeps count of it and never lets more through than the limits. */
public final class CollectedEvidence implements EvidenceFiles {
    private final EvidenceSource source;
    private final Release release;
    private final Gate gate;
    private final EvidenceLimits limits;
    private final Map<String, EvidenceFile> files = new TreeMap<>();
    private long bytes;
    private @Nullable Instant newest;

    public CollectedEvidence(EvidenceSource source, Release release, Gate gate) {
        this(source, release, gate, EvidenceLimits.STANDARD);
    }

    CollectedEvidence(EvidenceSource source, Release release, Gate gate, EvidenceLimits limits) {
        this.source = source;
        this.release = release;
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public void forEach(Reader reader) throws IOException {
        files.clear();
        bytes = 0;
        newest = null;
        source.visit(release, gate, (path, size, modified, content) -> take(path, size, modified, content, reader));
    }

    public EvidenceUsed used() {
        return new EvidenceUsed(
                source.place(release, gate),
                files.isEmpty() ? null : hash(),
                files.size(),
                bytes,
                newest,
                files.values().stream().limit(EvidenceUsed.LISTED).toList());
    }

    private void take(String path, long size, @Nullable Instant modified, InputStream content, Reader reader)
            throws IOException {
        if (files.size() >= limits.files()) {
            throw new UnreadableEvidence(
                    "'" + gate.evidence() + "'", "matches more than " + limits.files() + " files.");
        }
        var bounded = new BoundedStream(path, content, limits, limits.totalBytes() - bytes);
        bounded.expect(size);
        reader.read(path, bounded);
        bounded.transferTo(OutputStream.nullOutputStream());
        files.put(path, new EvidenceFile(path, bounded.count(), bounded.sha256()));
        bytes += bounded.count();
        newest = newest == null || (modified != null && modified.isAfter(newest)) ? modified : newest;
    }

    private String hash() {
        MessageDigest digest = BoundedStream.sha256Digest();
        for (EvidenceFile file : files.values()) {
            digest.update((file.path() + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
