package org.releasemanager.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What chains the entries of a timeline: SHA-256 over the hash before it and everything that an entry says. Each part goes in
 * as its length in bytes of UTF-8, a colon, and these bytes: no two entries have the same form. Needs no database, so that an
 * evidence pack can be checked anywhere.
 */
public final class EventHash {
    /** Stands before the first entry. */
    public static final String START_OF_CHAIN = "0".repeat(64);

    private EventHash() {}

    /** @return in hexadecimal */
    public static String of(
            String previousHash, String releaseId, int number, Instant at, String actor, String kind, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(previousHash, releaseId, String.valueOf(number), at.toString(), actor, kind, text)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
