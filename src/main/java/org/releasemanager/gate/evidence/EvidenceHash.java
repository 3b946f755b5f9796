package org.releasemanager.gate.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One hash over all evidence of a gate: the lines {@code path NUL hash-of-content LF}, sorted by path. */
final class EvidenceHash {
    private final Map<String, String> hashes = new TreeMap<>();

    void add(String path, String sha256) {
        hashes.put(path, sha256);
    }

    /** Empty without evidence. */
    Optional<String> value() {
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        var digest = BoundedStream.sha256Digest();
        hashes.forEach((path, hash) -> digest.update((path + "\0" + hash + "\n").getBytes(StandardCharsets.UTF_8)));
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
