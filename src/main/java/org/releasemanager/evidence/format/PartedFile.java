package org.releasemanager.evidence.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.evidence.format.Manifest.Division;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.format.Manifest.Part;

/** One file on its way into the pack, part by part. */
final class PartedFile {
    private final String path;
    private final Division division;
    private final OutputStream out;
    private final MessageDigest whole = Sha256.start();
    private final List<Part> parts = new ArrayList<>();
    private long size;

    PartedFile(String path, Division division, OutputStream out) {
        this.path = path;
        this.division = division;
        this.out = out;
    }

    void part(byte[] bytes) throws IOException {
        part(bytes, 0, bytes.length);
    }

    void part(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        whole.update(bytes, from, length);
        var one = Sha256.start();
        one.update(bytes, from, length);
        parts.add(new Part(length, Sha256.hex(one)));
        size += length;
    }

    FileEntry entry() {
        return new FileEntry(path, size, Sha256.hex(whole), division, parts);
    }
}
