package org.releasemanager.evidence.verify;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The ZIP of a pack. */
final class Pack implements Closeable {
    private final Path path;
    private final ZipFile zip;

    private Pack(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    }

    /** @throws IOException if it is no ZIP, or a damaged one */
    static Pack open(Path path) throws IOException {
        return new Pack(path);
    }

    /** By the ZIP's directory, with those that stand there twice. */
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /**
     * By what stands before each file: some programs go by that, and some by the directory. A pack that shows different files
     * to different programs proves nothing.
     */
    List<String> namesInOrder() throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    /** @param most more bytes than this are refused */
    byte[] read(String name, int most) throws IOException {
        try (var in = open(name)) {
            byte[] content = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException("it is larger than " + most + " bytes");
            }
            return content;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
