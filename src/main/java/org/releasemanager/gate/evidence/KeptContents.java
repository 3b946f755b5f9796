package org.releasemanager.gate.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What a check read, word by word and packed, so that it can be judged again years later; given up when it is too much. */
final class KeptContents {
    private final long mostBytes;
    private final List<KeptFile> files = new ArrayList<>();
    private long bytes;
    private boolean complete = true;

    /** @param mostBytes of all files together, packed */
    KeptContents(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void clear() {
        files.clear();
        bytes = 0;
        complete = true;
    }

    void giveUp() {
        files.clear();
        complete = false;
    }

    /** Everything that was read, in the order of reading; empty if it was too much, or not read to its end. */
    Optional<List<KeptFile>> files() {
        return complete ? Optional.of(List.copyOf(files)) : Optional.empty();
    }

    Packing packing() {
        return new Packing();
    }

    static InputStream unpacked(byte[] packed) {
        return new InflaterInputStream(new ByteArrayInputStream(packed));
    }

    /** Packs one file while it is read. */
    final class Packing extends OutputStream {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final DeflaterOutputStream deflater = new DeflaterOutputStream(packed);

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            if (!complete) {
                return;
            }
            try {
                deflater.write(buffer, offset, length);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (bytes + packed.size() > mostBytes) {
                giveUp();
            }
        }

        void keep(String path, String sha256) throws IOException {
            deflater.close();
            if (complete && bytes + packed.size() <= mostBytes) {
                bytes += packed.size();
                files.add(new KeptFile(path, sha256, packed.toByteArray()));
            } else {
                giveUp();
            }
        }
    }
}
