package org.releasemanager.evidence.format;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a pack consists of: {@code manifest.json}. Its own hash stands in {@code manifest.sha256}, as {@code sha256sum} writes it.
 *
 * @param format {@value #FORMAT}
 * @param release id of the release
 * @param asOf when the last record of the timeline was written (ISO 8601): the same content gives the same pack
 * @param madeBy this application's version
 * @param files in the order of the pack, without the manifest itself
 */
public record Manifest(
        String format,
        String release,
        String product,
        String version,
        String asOf,
        String madeBy,
        Chain chain,
        List<FileEntry> files) {
    public static final String FORMAT = "release-manager-evidence/1";
    public static final String NAME = "manifest.json";
    public static final String HASH_NAME = "manifest.sha256";

    /**
     * The timeline's chain of hashes.
     *
     * @param head hash of the last record
     */
    public record Chain(int records, String head) {}

    /** @param parts all of the file, one after the other */
    public record FileEntry(String path, long size, String sha256, Division division, List<Part> parts) {}

    /** What the parts of a file are. */
    public enum Division {
        /** What stands before the first record, then one record each, then what stands behind the last. */
        RECORDS,
        /** Of {@value PackWriter#BLOCK} bytes each, the last one shorter. */
        BLOCKS
    }

    /** In JSON {@code [size, "sha256"]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Part(int size, String sha256) {}

    public Optional<FileEntry> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
