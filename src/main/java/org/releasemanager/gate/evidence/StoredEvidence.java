package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.spi.EvidenceSource.Visitor;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** The evidence of an earlier evaluation, once more. */
public final class StoredEvidence implements JudgedEvidence {
    private final EvidenceUsed used;
    private final List<KeptFile> files;

    public StoredEvidence(EvidenceUsed used, List<KeptFile> files) {
        this.used = used;
        this.files = files;
    }

    @Override
    public void forEach(Reader reader) throws IOException {
        for (KeptFile file : files) {
            try (var content = file.content()) {
                reader.read(file.path(), content);
            }
        }
    }

    @Override
    public EvidenceUsed used() {
        return used;
    }

    /** What is no longer as it was when it was judged, in words; empty if every byte is. */
    public Optional<String> change() {
        var hashes = new EvidenceHash();
        for (KeptFile file : files) {
            var actual = sha256(file);
            if (actual.filter(file.sha256()::equals).isEmpty()) {
                return Optional.of("The stored file '" + file.path() + "' has changed: its SHA-256 was " + file.sha256()
                        + " and is " + actual.orElse("not to be had, because it cannot be unpacked") + ".");
            }
            hashes.add(file.path(), file.sha256());
        }
        return hashes.value().equals(Optional.ofNullable(used.sha256()))
                ? Optional.empty()
                : Optional.of("The list of the evidence has changed: its SHA-256 was " + used.sha256() + " and is "
                        + hashes.value().orElse("that of nothing") + ".");
    }

    /** The stored content of each file, for another gate to compare with. */
    void visit(String folder, Visitor visitor) throws IOException {
        for (KeptFile file : files) {
            if (!file.path().startsWith("/")) {
                try (var content = file.content()) {
                    visitor.file(folder + file.path(), 0, null, content);
                }
            }
        }
    }

    private static Optional<String> sha256(KeptFile file) {
        try (var content = new BoundedStream(file.path(), file.content(), EvidenceLimits.STANDARD, Long.MAX_VALUE)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return Optional.of(content.sha256());
        } catch (ZipException | java.io.EOFException | UnreadableEvidence broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
