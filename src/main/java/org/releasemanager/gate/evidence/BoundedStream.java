package org.releasemanager.gate.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** Counts, hashes and bounds what a check reads; closing and rewinding are not the check's business. */
final class BoundedStream extends FilterInputStream {
    private final String path;
    private final long fileBytes;
    private final long remainingBytes;
    private final MessageDigest digest = sha256Digest();
    private final OutputStream copy;
    private long count;

    BoundedStream(String path, InputStream content, EvidenceLimits limits, long remainingBytes) {
        this(path, content, limits, remainingBytes, OutputStream.nullOutputStream());
    }

    /** @param copy gets every byte that is read */
    BoundedStream(String path, InputStream content, EvidenceLimits limits, long remainingBytes, OutputStream copy) {
        super(content);
        this.copy = copy;
        this.path = path;
        this.fileBytes = limits.fileBytes();
        this.remainingBytes = remainingBytes;
    }

    /** Refuses at once a file that says it is too large; one that lies about it is refused while it is read. */
    void expect(long size) throws UnreadableEvidence {
        if (size > fileBytes) {
            throw new UnreadableEvidence(path, "is larger than the " + fileBytes + " bytes that one file may have.");
        }
        if (size > remainingBytes) {
            throw new UnreadableEvidence(path, "with it, the evidence is larger than a gate may read together.");
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = in.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            expect(count);
            digest.update(buffer, offset, read);
            copy.write(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {}

    long count() {
        return count;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
