package org.releasemanager.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.format.Manifest.Division;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.format.Manifest.Part;
import org.releasemanager.evidence.format.Sha256;

/** A file is what the manifest says; if not, which part of it is not. */
final class FileCheck {
    private static final int LARGEST_PART = 64 * 1_024 * 1_024;

    private final Pack pack;
    private final Problems problems;

    FileCheck(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    void check(FileEntry file) {
        try (var in = pack.open(file.path())) {
            check(file, in);
        } catch (IOException unreadable) {
            problems.add(file.path(), "cannot be read: " + Words.of(unreadable));
        }
    }

    private void check(FileEntry file, InputStream in) throws IOException {
        var whole = Sha256.start();
        long at = 0;
        for (int number = 0; number < file.parts().size(); number++) {
            Part part = file.parts().get(number);
            byte[] bytes = in.readNBytes(Math.max(0, Math.min(part.size(), LARGEST_PART)));
            whole.update(bytes);
            if (bytes.length != part.size() || !Sha256.of(bytes).equals(part.sha256())) {
                problems.add(file.path(), name(file, number), at, part.size(), "is not what was written");
            }
            at += part.size();
        }
        if (in.read() >= 0) {
            problems.add(file.path(), "goes on behind byte " + (at - 1) + ", where it should end");
        }
        if (problems.isSound(file.path())
                && (at != file.size() || !Sha256.hex(whole).equals(file.sha256()))) {
            problems.add(Manifest.NAME, "contradicts itself about " + file.path());
        }
    }

    private static String name(FileEntry file, int part) {
        if (file.division() == Division.BLOCKS) {
            return "";
        }
        if (part == 0) {
            return "before its first record";
        }
        boolean behind = file.path().endsWith(".json") && part == file.parts().size() - 1;
        return behind ? "behind its last record" : "record " + part;
    }
}
