package org.releasemanager.integration.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The work that one environment has ever been asked to do, by key. */
record Works(Layout layout, Fence fence) {
    Work of(String key) {
        return new Work(layout.own().resolve("work").resolve(folderName(key)), fence);
    }

    Optional<Work> find(String key) {
        return Optional.of(of(key)).filter(Work::exists);
    }

    /** Readable, and unique by its hash whatever the key is made of. */
    private static String folderName(String key) {
        String readable = key.replaceAll("[^A-Za-z0-9._-]", "_");
        return readable.substring(0, Math.min(80, readable.length())) + "-"
                + hash(key).substring(0, 16);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
