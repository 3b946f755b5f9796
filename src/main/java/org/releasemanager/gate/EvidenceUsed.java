package org.releasemanager.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result rests on.
 *
 * @param place where it lay, in words
 * @param sha256 over the lines {@code path NUL hash-of-content LF} of all files, sorted by path; null without files
 * @param count number of files
 * @param bytes their size together
 * @param newest when the newest was written; null where files have no time of their own
 * @param files the first {@value #LISTED} of them by path
 */
public record EvidenceUsed(
        String place,
        @Nullable String sha256,
        int count,
        long bytes,
        @Nullable Instant newest,
        List<EvidenceFile> files) {
    public static final int LISTED = 200;
}
