package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.EvidenceFile;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.spi.EvidenceAddition;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

/** Passes the evidence of one gate on, keeps it and never lets more through than the limits. */
public final class CollectedEvidence implements JudgedEvidence {
    private final EvidenceSource source;
    private final List<EvidenceAddition> additions;
    private final Release release;
    private final Gate gate;
    private final EvidenceLimits limits;
    private final Map<String, EvidenceFile> files = new TreeMap<>();
    private final KeptContents kept;
    private long bytes;
    private @Nullable Instant newest;

    public CollectedEvidence(EvidenceSource source, List<EvidenceAddition> additions, Release release, Gate gate) {
        this(source, additions, release, gate, EvidenceLimits.STANDARD);
    }

    CollectedEvidence(
            EvidenceSource source,
            List<EvidenceAddition> additions,
            Release release,
            Gate gate,
            EvidenceLimits limits) {
        this.source = source;
        this.additions = additions;
        this.release = release;
        this.gate = gate;
        this.limits = limits;
        this.kept = new KeptContents(limits.keptBytes());
    }

    @Override
    public void forEach(Reader reader) throws IOException {
        files.clear();
        kept.clear();
        bytes = 0;
        newest = null;
        source.visit(release, gate, (path, size, modified, content) -> take(path, size, modified, content, reader));
        for (EvidenceAddition addition : additions) {
            if (addition.isFor(gate)) {
                addition.visit(
                        release, gate, (path, size, modified, content) -> take(path, size, null, content, reader));
            }
        }
    }

    @Override
    public EvidenceUsed used() {
        var hashes = new EvidenceHash();
        files.values().forEach(file -> hashes.add(file.path(), file.sha256()));
        return new EvidenceUsed(
                source.place(release, gate),
                hashes.value().orElse(null),
                (int) files.keySet().stream()
                        .filter(path -> !path.startsWith("/"))
                        .count(),
                bytes,
                newest,
                files.values().stream().limit(EvidenceUsed.LISTED).toList());
    }

    /** All that was read; empty if it was too much to keep. */
    public Optional<List<KeptFile>> kept() {
        return kept.files();
    }

    private void take(String path, long size, @Nullable Instant modified, InputStream content, Reader reader)
            throws IOException {
        if (files.size() >= limits.files()) {
            kept.giveUp();
            throw new UnreadableEvidence(
                    "'" + gate.evidence() + "'", "matches more than " + limits.files() + " files.");
        }
        var packing = kept.packing();
        var bounded = new BoundedStream(path, content, limits, limits.totalBytes() - bytes, packing);
        try {
            bounded.expect(size);
            reader.read(path, bounded);
        } catch (UnreadableEvidence unreadable) {
            finishOrGiveUp(path, bounded, packing);
            throw unreadable;
        }
        finish(path, modified, bounded, packing);
    }

    private void finish(String path, @Nullable Instant modified, BoundedStream bounded, KeptContents.Packing packing)
            throws IOException {
        bounded.transferTo(OutputStream.nullOutputStream());
        var file = new EvidenceFile(path, bounded.count(), bounded.sha256());
        packing.keep(path, file.sha256());
        files.put(path, file);
        bytes += file.bytes();
        newest = newest == null || (modified != null && modified.isAfter(newest)) ? modified : newest;
    }

    /** A file that cannot be understood is evidence, too: of why the gate is an error. */
    private void finishOrGiveUp(String path, BoundedStream bounded, KeptContents.Packing packing) throws IOException {
        try {
            finish(path, null, bounded, packing);
        } catch (UnreadableEvidence tooLarge) {
            kept.giveUp();
        }
    }
}
