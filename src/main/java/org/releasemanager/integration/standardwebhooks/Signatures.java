package org.releasemanager.integration.standardwebhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Symmetric signatures: HMAC-SHA256 over {@code id.timestamp.body}, under any of the active keys. */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private final List<byte[]> keys;

    Signatures(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    boolean hasKeys() {
        return !keys.isEmpty();
    }

    /** @param header signatures separated by blanks, {@code v1,<base64>} each; other versions are passed over */
    boolean fit(String header, String id, String timestamp, byte[] body) {
        boolean fits = false;
        for (byte[] key : keys) {
            byte[] expected = sign(key, id, timestamp, body);
            for (String signature : header.split(" ", -1)) {
                fits |= signature.startsWith(VERSION)
                        && MessageDigest.isEqual(expected, decoded(signature.substring(VERSION.length())));
            }
        }
        return fits;
    }

    private static byte[] sign(byte[] key, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
