package org.releasemanager.effect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the outside is going to be asked.
 *
 * @param key identifies the effect for ever, here and at the tool
 * @param kind the name of the {@link org.releasemanager.effect.spi.EffectKind} that does it
 * @param subject what it is done to: attempts of the same thing share it, see {@link EffectMemory}
 * @param content all that makes up the request; never again asked for otherwise under the same key
 * @param fencingToken of the lease under which it is asked; 0 without one
 * @param waiting the step that waits for the end; null if nobody does
 */
public record EffectRequest(
        String key,
        String releaseId,
        String kind,
        String subject,
        String content,
        long fencingToken,
        @Nullable Step waiting) {

    /** Of the content: SHA-256, in hex. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
